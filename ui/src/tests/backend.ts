// A stand-in for the core, for tests alone: each test says what the commands that it needs answer.
import { vi } from 'vitest';
import { backend } from '$lib/backend';
import type { AppState, Cell, Member, MemberLine } from '$lib/bindings';

type Backend = typeof backend;

/** Lets commands answer as a test says; every other command is an error of the test. */
export function answerWith(answers: { [K in keyof Backend]?: Backend[K] }): void {
  for (const [name, answer] of Object.entries(answers)) {
    vi.spyOn(backend, name as keyof Backend).mockImplementation(answer as never);
  }
}

export const cell: Cell = {
  name: 'Chi bộ ấp Mỹ Tây',
  kind: 'hamlet',
  superior: 'Đảng bộ xã Mỹ Thọ',
  superiorCommittee: 'Đảng ủy xã Mỹ Thọ',
  province: '',
  place: 'Mỹ Thọ',
  term: { firstYear: 2025, lastYear: 2030 },
  keeperName: 'Lê Thị Ánh',
  keeperPost: 'Bí thư',
  usualDay: 3,
  usualTime: '19:30:00',
  usualPlace: 'Nhà văn hóa ấp',
  firstMinutesNumber: 1,
};

export const openApp: AppState = {
  screen: { state: 'open', book: { folder: '/so', kind: 'own' }, cell, today: '2026-11-23' },
  settings: { textSize: 18, contrast: 'normal', idleMinutes: 10 },
  practiceExists: false,
};

export const lockedApp: AppState = { ...openApp, screen: { state: 'locked', book: { folder: '/so', kind: 'own' } } };

/** A member of an invented cell. */
export function member(name: string, change: Partial<Member> = {}): Member {
  return {
    id: name,
    name,
    sex: null,
    born: '1960',
    joined: '1990-02-03',
    official: '1991-02-03',
    entered: null,
    card: '',
    post: 'none',
    phone: '',
    address: '',
    note: '',
    statuses: [],
    ...change,
  };
}

/** A line of the list, of an official and active member unless said otherwise. */
export function line(name: string, change: Partial<MemberLine> = {}): MemberLine {
  return {
    member: member(name),
    standing: { grade: 'official', activity: 'active' },
    partyAge: 36,
    nameOrder: name,
    ...change,
  };
}
