// The border to Rust: the one file that speaks to Tauri. Every command is called as a typed function and either gives its value
// or throws `Refused` with the core's own failure.
import { commands } from './bindings';
import type { Failure } from './bindings';
import { Refused } from './failure';

type Outcome<T> = { status: 'ok'; data: T } | { status: 'error'; error: Failure };
type Answer<R> = R extends { status: 'ok'; data: infer T } ? T : R extends { status: 'error' } ? never : R;
type Unwrapped<C> = {
  [K in keyof C]: C[K] extends (...args: infer A) => Promise<infer R> ? (...args: A) => Promise<Answer<R>> : never;
};

function isOutcome(value: unknown): value is Outcome<unknown> {
  return typeof value === 'object' && value !== null && 'status' in value && ('data' in value || 'error' in value);
}

/** Makes a command give its value or throw. */
function unwrap(command: (...args: never[]) => Promise<unknown>) {
  return async (...args: never[]): Promise<unknown> => {
    const answer = await command(...args);
    if (!isOutcome(answer)) return answer;
    if (answer.status === 'error') throw new Refused(answer.error);
    return answer.data;
  };
}

/** Every command of the core, by the name that the action, the journal entry and the button share. */
export const backend = Object.fromEntries(
  Object.entries(commands).map(([name, command]) => [name, unwrap(command)]),
) as Unwrapped<typeof commands>;
