import { expect, it } from 'vitest';
import { meetingView } from '../../tests/meeting';
import { sayOrigin, sayWhy } from './origins';

it('says of each line why it is there', () => {
  expect(sayOrigin({ kind: 'standing', key: 'plan' })).toBe('Mục thường lệ');
  expect(sayOrigin({ kind: 'due', event: 'badge' })).toBe('Tự nhắc: đủ tuổi Đảng nhận Huy hiệu');
  expect(sayOrigin({ kind: 'themedOwed', quarter: { year: 2026, number: 4 } })).toBe('Tự nhắc: quý IV/2026 chưa sinh hoạt chuyên đề');
  expect(sayOrigin({ kind: 'petition', petition: 'p', raisedOn: '2026-10-03', state: 'sent' })).toBe(
    'Từ sổ kiến nghị: nêu ngày 03/10/2026, chưa có trả lời lúc lập chương trình',
  );
  expect(sayOrigin({ kind: 'documents' })).toBe('Từ sổ văn bản đến: văn bản chưa quán triệt');
  expect(sayOrigin({ kind: 'parked', topic: 't', notedOn: '2026-10-12' })).toBe('Từ nội dung chờ, ghi ngày 12/10/2026');
  expect(sayOrigin({ kind: 'putOff', meeting: 'm', item: 'i', month: '2026-10' })).toBe('Để lại từ buổi tháng 10/2026');
});

it('counts the documents of the register under a line', () => {
  const item = meetingView().meeting.agenda[0];
  if (!item) throw new Error('no line');
  const document = { id: 'd', code: '', date: null, issuer: '', title: '', incoming: null };
  item.origin = { kind: 'standing', key: 'news' };
  item.documents = [document];
  expect(sayWhy(item)).toBe('Mục thường lệ');
  item.documents = [document, { ...document, incoming: 'i' }, { ...document, incoming: 'j' }];
  expect(sayWhy(item)).toBe('Mục thường lệ · 2 văn bản từ sổ văn bản đến');
});
