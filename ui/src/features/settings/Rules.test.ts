import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerWith } from '../../tests/backend';
import type { Done, LocalRules, LocalValues, RuleSet, RulesPreview } from '$lib/bindings';
import { Refused } from '$lib/failure';
import { dismiss, notice } from '$lib/notices.svelte';
import { errorsOf, formOf, rulesOf } from './localRules';
import Rules from './Rules.svelte';

const person = userEvent.setup();
const values: LocalValues = {
  leastMinutes: [{ kind: 'regular', minutes: 90 }, { kind: 'regularAndThemed', minutes: 120 }, { kind: 'themed', minutes: null }],
  attendanceTargetPercent: 90, minuteTakerLabel: 'NGƯỜI GHI BIÊN BẢN', chairLabel: 'CHỦ TRÌ HỘI NGHỊ', authority: 'T/M CHI BỘ',
  textPt: 13.5, linePt: 19,
};
const shipped: RuleSet = {
  id: 'hd-42-2025', name: 'Hướng dẫn số 42', inForceFrom: '2025-10-28', legalBasis: ['Điều lệ Đảng'], origin: { from: 'shipped' },
  time: 'present', meetings: 2, removable: false, changes: [], others: [], values,
};
const changes: RulesPreview['changes'] = [{ of: { value: 'leastMinutes', kind: 'regular' }, before: '90', after: '60' }];
const local: RuleSet = {
  ...shipped, id: 'dia-phuong', name: 'Công văn số 12, ngày 20/5/2026', inForceFrom: '2026-12-01', time: 'future', meetings: 0,
  origin: { from: 'guidance', source: 'Công văn số 12', date: '2026-05-20' }, removable: true, changes,
};
const preview: RulesPreview = {
  name: local.name, inForceFrom: local.inForceFrom, legalBasis: [], base: shipped.name, changes, others: ['score'],
};

beforeEach(() => {
  vi.clearAllMocks();
  dismiss();
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = vi.fn();
  answerWith({
    listRules: async () => Promise.resolve([shipped]),
    draft: async () => Promise.resolve(null), keepDraft: async () => Promise.resolve(null), dropDraft: async () => Promise.resolve(null),
  });
});

it('a form gives back the values that it began with', () => {
  const form = { ...formOf(values), from: '1/12/2026', source: 'Công văn', sourceDate: '20112026' };
  expect(errorsOf(form)).toEqual([]);
  expect(rulesOf(form)).toEqual({ inForceFrom: '2026-12-01', source: 'Công văn', sourceDate: '2026-11-20', values });
});

it('what is missing or no number is told at its field', () => {
  const errors = errorsOf({ ...formOf(values), regular: 'chín mươi', attendanceTarget: '90,5', textSize: '' });
  expect(errors.map(({ field }) => field)).toEqual([
    'rules-from', 'rules-source', 'rules-sourceDate', 'rules-regular', 'rules-attendanceTarget', 'rules-textSize',
  ]);
});

it('a guidance is added only after what it changes was shown', async () => {
  const previewLocalRules = vi.fn<(wanted: LocalRules) => Promise<RulesPreview>>(async () => Promise.resolve(preview));
  const addLocalRules = vi.fn<(wanted: LocalRules) => Promise<Done>>(async () => Promise.resolve({ action: 7 }));
  answerWith({ previewLocalRules, addLocalRules });
  render(Rules);
  await screen.findByText('Chi bộ đang theo quy định chung');
  await person.click(screen.getByRole('button', { name: 'Sửa theo hướng dẫn của đảng ủy' }));
  await person.click(await screen.findByRole('button', { name: 'Xem những gì thay đổi' }));
  expect(screen.getByRole('alert').textContent).toContain('Chưa ghi văn bản hướng dẫn.');
  expect(previewLocalRules).not.toHaveBeenCalled();
  await person.type(screen.getByLabelText('Áp dụng cho các buổi từ ngày'), '1/12/2026');
  await person.type(screen.getByLabelText('Ngày của văn bản hướng dẫn'), '20/5/2026');
  await person.type(screen.getByLabelText('Văn bản hướng dẫn'), 'Công văn số 12');
  const minutes = screen.getByLabelText('Thời gian ít nhất của buổi thường kỳ');
  await person.clear(minutes);
  await person.type(minutes, '60');
  await person.click(screen.getByRole('button', { name: 'Xem những gì thay đổi' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toMatch(/90 phút\s*60 phút/);
  expect(dialog.textContent).toContain('Ngoài ra còn khác ở: phiếu chấm điểm.');
  expect(addLocalRules).not.toHaveBeenCalled();
  answerWith({ listRules: async () => Promise.resolve([local, shipped]) });
  await person.click(screen.getByRole('button', { name: 'Thêm quy định' }));
  await screen.findByRole('heading', { name: local.name });
  expect(addLocalRules.mock.calls[0]?.[0].values.leastMinutes[0]).toEqual({ kind: 'regular', minutes: 60 });
  expect(notice()?.undo).toBeDefined();
});

it('a problem that the core names leads to its field', async () => {
  const problems = [{ code: 'outOfRange' as const, of: { value: 'lineSpacing' as const } }];
  const draft = { ...formOf(values), from: '1/12/2026', source: 'Công văn', sourceDate: '20/5/2026', lineSpacing: '999' };
  answerWith({
    draft: async () => Promise.resolve(JSON.stringify(draft)),
    previewLocalRules: async () => Promise.reject(new Refused({ code: 'localRulesInvalid', problems })),
  });
  render(Rules);
  await person.click(await screen.findByRole('button', { name: 'Sửa theo hướng dẫn của đảng ủy' }));
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Văn bản hướng dẫn').value).toBe('Công văn'));
  await person.click(screen.getByRole('button', { name: 'Xem những gì thay đổi' }));
  await waitFor(() => expect(screen.getByLabelText('Giãn dòng của văn bản').getAttribute('aria-invalid')).toBe('true'));
});

it('a refused file is told with its line, and rules without meetings can be removed', async () => {
  const refusal = { line: 4, place: 'paper.text_pt', fault: 'impossible' as const };
  const removeRules = vi.fn<(id: string) => Promise<Done>>(async () => Promise.resolve({ action: 9 }));
  answerWith({
    listRules: async () => Promise.resolve([local, shipped]), removeRules,
    chooseRules: async () => Promise.reject(new Refused({ code: 'rulesRefused', refusal })),
  });
  render(Rules);
  await person.click(await screen.findByRole('button', { name: 'Thêm bộ quy tắc từ tệp' }));
  await waitFor(() => expect(notice()?.what).toContain('ở dòng 4, mục “paper.text_pt”'));
  expect(screen.getByText('Chưa đến ngày')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Bỏ quy định/ })).toHaveLength(1);
  await person.click(screen.getByRole('button', { name: `Bỏ quy định này: ${local.name}` }));
  await waitFor(() => expect(removeRules).toHaveBeenCalledWith('dia-phuong'));
});
