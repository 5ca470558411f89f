import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { answerWith } from '../../tests/backend';
import type { AttachmentLine, AttachmentOwner } from '$lib/bindings';
import Attachments from './Attachments.svelte';

const person = userEvent.setup();
const owner: AttachmentOwner = { kind: 'theme', id: 't' };
const line: AttachmentLine = { id: 'a', name: 'Đề cương.docx', file: 'docx', size: 24_000, attachedOn: '2026-11-05' };
let askedFor: AttachmentOwner | null;
let chosen: AttachmentLine[] | null;

beforeEach(() => {
  askedFor = null;
  chosen = [line];
  answerWith({
    attachments: async () => Promise.resolve([]),
    attachFile: async (of) => {
      askedFor = of;
      return Promise.resolve(chosen);
    },
    removeAttachment: async () => Promise.resolve([]),
  });
  render(Attachments, { owner, title: 'Tệp đính kèm', hint: 'Chưa có tệp nào.' });
});

it('a chosen file is attached to its owner and listed by name, kind and size', async () => {
  await screen.findByText('Chưa có tệp nào.');
  await person.click(screen.getByRole('button', { name: 'Gắn tệp' }));
  await screen.findByText('Đề cương.docx');
  expect(screen.getByText(/Word, 23 KB · gắn ngày 05\/11\/2026/)).toBeTruthy();
  expect(askedFor).toEqual(owner);
});

it('whoever chooses no file changes nothing', async () => {
  chosen = null;
  await person.click(screen.getByRole('button', { name: 'Gắn tệp' }));
  expect(screen.getByText('Chưa có tệp nào.')).toBeTruthy();
});

it('a file is removed only after a question', async () => {
  await person.click(screen.getByRole('button', { name: 'Gắn tệp' }));
  await person.click(await screen.findByRole('button', { name: 'Bỏ: Đề cương.docx' }));
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id).filter((id) => id !== 'region' && id !== 'landmark-one-main' && id !== 'page-has-heading-one')).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Giữ lại' }));
  expect(screen.getByText('Đề cương.docx')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Bỏ: Đề cương.docx' }));
  await person.click(screen.getByRole('button', { name: 'Bỏ tệp này' }));
  await screen.findByText('Chưa có tệp nào.');
});
