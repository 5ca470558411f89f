// Quarters as people say them.
import type { Quarter } from './bindings';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** "quý IV/2026". */
export function sayQuarter({ number, year }: Quarter): string {
  return `quý ${ROMAN[number - 1] ?? ''}/${year}`;
}

/** Gives the quarter in which a day lies: "2026-11-23" is of quý IV/2026. */
export function quarterOf(iso: string): Quarter {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  return { year, number: Math.ceil(month / 3) };
}
