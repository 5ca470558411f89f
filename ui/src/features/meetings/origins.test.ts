import { expect, it } from 'vitest';
import { sayOrigin } from './origins';

it('says of each line why it is there', () => {
  expect(sayOrigin({ kind: 'standing', key: 'plan' })).toBe('Mục thường lệ');
  expect(sayOrigin({ kind: 'due', event: 'badge' })).toBe('Tự nhắc: đủ tuổi Đảng nhận Huy hiệu');
  expect(sayOrigin({ kind: 'themedOwed', quarter: { year: 2026, number: 4 } })).toBe('Tự nhắc: quý IV/2026 chưa sinh hoạt chuyên đề');
  expect(sayOrigin({ kind: 'putOff', meeting: 'm', item: 'i', month: '2026-10' })).toBe('Để lại từ buổi tháng 10/2026');
});
