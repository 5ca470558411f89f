import { expect, it } from 'vitest';
import { member } from '../../tests/backend';
import { emptyFields, errorOf, fieldsOf, readMember } from './memberFields';

const kept = member('Lê Thị Ánh', {
  born: '1946-09',
  statuses: [{ id: 's1', kind: 'away', since: '2026-01-05', until: null, reason: 'đi làm xa' }],
});

it('a kept member goes through the form unchanged', () => {
  expect(readMember(kept.id, fieldsOf(kept))).toEqual({ member: kept, errors: [] });
});

it('shows dates as they are written here', () => {
  const fields = fieldsOf(kept);
  expect(fields.born).toBe('09/1946');
  expect(fields.statuses[0]?.since).toBe('05/01/2026');
  expect(fields.statuses[0]?.until).toBe('');
});

it('names every field that cannot be read', () => {
  const fields = { ...fieldsOf(kept), name: ' ', joined: '30/2/1990', entered: '1990' };
  fields.statuses = [{ id: 's1', kind: 'exempt', since: '', until: '32/1/2026', reason: '' }];
  const { errors } = readMember('x', fields);
  expect(errors.map((error) => error.field)).toEqual(['name', 'joined', 'entered', 'since-s1', 'until-s1']);
});

it('takes nothing as not known', () => {
  const read = readMember('x', { ...emptyFields(), name: 'Lê Thị Ánh' });
  expect(read.member).toMatchObject({ sex: null, born: null, joined: null, official: null, entered: null });
});

it('puts what the core found beside its field', () => {
  expect(errorOf({ code: 'officialBeforeJoined' }).field).toBe('official');
  expect(errorOf({ code: 'tooLong', field: 'address' }).field).toBe('address');
  expect(errorOf({ code: 'statusesOverlap', status: 's1' }).field).toBe('since-s1');
});
