import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { dismiss, notice } from '$lib/notices.svelte';
import Phrases from './Phrases.svelte';
import { phrasesLike } from './phrases';

const person = userEvent.setup();
const phrases = [
  { key: 'tn', text: 'Chi bộ thống nhất.' },
  { key: 'tt', text: 'Tiếp tục thực hiện.' },
];
let area: HTMLTextAreaElement;

beforeEach(() => {
  dismiss();
  document.body.innerHTML = '<textarea></textarea>';
  [area] = document.getElementsByTagName('textarea') as unknown as [HTMLTextAreaElement];
  // The tests' page has no writing of its own; the window's is tried by a journey.
  document.execCommand = vi.fn(() => false);
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  Element.prototype.scrollIntoView = vi.fn();
  render(Phrases, { phrases });
  area.focus();
});

function type(text: string): void {
  area.value = text;
  area.setSelectionRange(text.length, text.length);
}

it('a key and Ctrl+Space write the phrase, and what stands before stays', async () => {
  type('Kết luận: tn');
  await person.keyboard('{Control>} {/Control}');
  expect(area.value).toBe('Kết luận: Chi bộ thống nhất.');
});

it('a key alone is left as it was typed', async () => {
  type('tn');
  await person.keyboard(' ');
  expect(area.value).toBe('tn ');
});

it('an unknown key changes nothing and is told', async () => {
  type('xyz');
  await person.keyboard('{Control>} {/Control}');
  expect(area.value).toBe('xyz');
  expect(notice()?.what).toContain('“xyz”');
});

it('nothing happens while an input method is composing', async () => {
  type('tn');
  await fireEvent.keyDown(area, { code: 'Space', ctrlKey: true, isComposing: true });
  expect(area.value).toBe('tn');
});

it('after a blank the list opens, is narrowed by typing and answered with Enter', async () => {
  type('Xong. ');
  await person.keyboard('{Control>} {/Control}');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Tìm câu mẫu' })));
  await person.keyboard('tiep tuc{Enter}');
  await waitFor(() => expect(area.value).toBe('Xong. Tiếp tục thực hiện.'));
  expect(screen.queryByRole('listbox')).toBeNull();
});

it('phrases whose key fits come first', () => {
  expect(phrasesLike(phrases, 't').map(({ key }) => key)).toEqual(['tn', 'tt']);
  expect(phrasesLike(phrases, 'nhất').map(({ key }) => key)).toEqual(['tn']);
  expect(phrasesLike(phrases, 'ban')).toEqual([]);
});
