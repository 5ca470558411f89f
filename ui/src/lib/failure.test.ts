import { expect, it } from 'vitest';
import type { Failure } from './bindings';
import { failureOf, Refused, sayFailure } from './failure';

const failures: Failure[] = [
  { code: 'noBookOpen' },
  { code: 'wrongPassphrase' },
  { code: 'wrongRecoveryKey' },
  { code: 'recoveryKeyMistyped', group: 3 },
  { code: 'passphraseTooShort', least: 8 },
  { code: 'notABook', path: '/so' },
  { code: 'bookExists', path: '/so' },
  { code: 'bookDamaged', detail: 'trang 3' },
  { code: 'bookTooNew', found: 9, known: 1 },
  { code: 'bookInUse' },
  { code: 'diskFull', path: '/so' },
  { code: 'notWritable', path: '/so' },
  { code: 'diskFailed', detail: 'EIO' },
  { code: 'viewerMissing', path: '/so/a.pdf', detail: '' },
  { code: 'fileUnreadable', path: '/a.xlsx', detail: '' },
  { code: 'cellInvalid', fields: ['name', 'term'] },
  { code: 'memberInvalid', problems: [{ code: 'nameMissing' }] },
  { code: 'memberInMeetings' },
  { code: 'notFound' },
  { code: 'meetingExists', meeting: 'm', month: '2026-11' },
  { code: 'dateOutsideMonth', month: '2026-11' },
  { code: 'meetingHasReports' },
  { code: 'meetingLocked' },
  { code: 'cannotLock', problems: [] },
  { code: 'minutesNotLocked' },
  { code: 'incomingInvalid', problems: [{ code: 'tooLong', field: 'title' }] },
  { code: 'petitionInvalid', problems: [{ code: 'bodyMissing', step: 's' }] },
  { code: 'addendumInvalid', problems: ['reasonMissing', 'textTooLong'] },
  { code: 'rulesRefused', refusal: { line: 4, place: 'name', fault: 'strangeText' } },
  { code: 'localRulesInvalid', problems: [{ code: 'sourceMissing' }] },
  { code: 'rulesInUse' },
  { code: 'undoBlocked' },
  { code: 'importRefused', reason: 'noNameColumn', detail: '' },
  { code: 'badRequest', detail: 'x' },
  { code: 'unexpected', detail: 'x' },
];

it.each(failures.map((failure) => [failure.code, failure] as const))('%s is said in Vietnamese, with what to do or what it means', (code, failure) => {
  const said = sayFailure(new Refused(failure));
  expect(said.what).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/iu);
  expect(said.meaning ?? said.next).toBeTruthy();
  expect(`${said.what} ${said.next ?? ''}`).not.toContain(code);
});

it('tells the four reasons why a book does not open apart', () => {
  const words = (['wrongPassphrase', 'bookInUse'] as const).map((code) => sayFailure(new Refused({ code })).what);
  words.push(sayFailure(new Refused({ code: 'bookDamaged', detail: '' })).what);
  words.push(sayFailure(new Refused({ code: 'bookTooNew', found: 2, known: 1 })).what);
  expect(new Set(words).size).toBe(4);
});

it('says in words what the border refuses with a plain text', () => {
  const said = sayFailure(new Refused('command preview missing required key width' as never));
  expect(said.what).toContain('trục trặc');
  expect(JSON.stringify(said)).not.toContain('missing');
});

it('never shows the raw cause of a fault of our own', () => {
  const said = sayFailure(new TypeError("undefined is not an object (evaluating 'a.b')"));
  expect(`${said.what}${said.meaning ?? ''}${said.next ?? ''}`).not.toContain('undefined');
  expect(failureOf(new TypeError('x'))).toBeNull();
});
