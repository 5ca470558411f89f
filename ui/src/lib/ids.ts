// New identifiers, ordered by the time they were made.
import { v7 } from 'uuid';

/** Makes an identifier for something new. */
export function newId(): string {
  return v7();
}
