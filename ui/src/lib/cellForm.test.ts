import { describe, expect, it } from 'vitest';
import { cell } from '../tests/backend';
import { cellOf, committeeOf, emptyCell, errorsOf, formOf, kindOf, placeOf, QUESTIONS, suggest } from './cellForm';

describe('suggestions', () => {
  it('follow from the organisation above', () => {
    expect(committeeOf('Đảng bộ xã Mỹ Thọ')).toBe('Đảng ủy xã Mỹ Thọ');
    expect(placeOf('Đảng bộ xã Mỹ Thọ')).toBe('Mỹ Thọ');
    expect(placeOf('Đảng bộ phường Cao Lãnh'.normalize('NFD'))).toBe('Cao Lãnh');
    expect(placeOf('Đảng bộ đặc khu Phú Quốc')).toBe('Phú Quốc');
  });

  it('take the kind from the name', () => {
    expect(kindOf('Chi bộ ấp Mỹ Tây')).toBe('hamlet');
    expect(kindOf('Chi bộ Khóm 3')).toBe('neighbourhood');
    expect(kindOf('Chi bộ Trường Tiểu học')).toBe('');
  });

  it('never go over what was typed', () => {
    const form = { ...emptyCell(), superior: 'Đảng bộ xã Mỹ Thọ', place: 'Cao Lãnh' };
    suggest('place', form);
    expect(form.place).toBe('Cao Lãnh');
  });
});

describe('errors', () => {
  it('name every question that has no answer', () => {
    const wrong = QUESTIONS.filter((question) => errorsOf(question, emptyCell()).length > 0);
    expect(wrong).toEqual(['name', 'kind', 'superior', 'place', 'term', 'keeper']);
  });

  it.each([
    [{ firstYear: '2025', lastYear: '2024' }, 'lastYear'],
    [{ firstYear: '25', lastYear: '2030' }, 'firstYear'],
    [{ firstNumber: '0' }, 'firstNumber'],
  ])('refuse %o', (change, field) => {
    const fields = errorsOf('term', { ...formOf(cell), ...change }).map((error) => error.field);
    expect(fields).toContain(field);
  });

  it.each([{ usualDay: '29' }, { usualDay: '0' }, { usualDay: '' }, { usualTime: '25 giờ' }])('refuse %o', (change) => {
    expect(errorsOf('usual', { ...formOf(cell), ...change })).toHaveLength(1);
  });
});

it('a kept cell goes through the form unchanged', () => {
  expect(cellOf(formOf(cell))).toEqual(cell);
});
