import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceText, typed } from './typing';

let input: HTMLInputElement;
let kept: string;
const write = (text: string): void => {
  kept = text;
};

beforeEach(() => {
  input = document.createElement('input');
  document.body.append(input);
  kept = 'cũ';
});
afterEach(() => input.remove());

function type(text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input'));
}

it('never rewrites the text under the cursor', () => {
  const field = typed(input, { text: kept, write });
  input.focus();
  type('Nguye');
  field.update({ text: 'thứ khác', write });
  expect(input.value).toBe('Nguye');
});

it('shows a change from outside when the cursor is elsewhere', () => {
  const field = typed(input, { text: kept, write });
  field.update({ text: 'mới', write });
  expect(input.value).toBe('mới');
});

it('keeps decomposed text on screen until the cursor leaves, and tells NFC at once', () => {
  typed(input, { text: kept, write });
  input.focus();
  const decomposed = 'Nguyễn'.normalize('NFD');
  type(decomposed);
  expect(input.value).toBe(decomposed);
  expect(kept).toBe('Nguyễn');
  input.blur();
  expect(input.value).toBe('Nguyễn');
});

it('lets the words in the field win when the cursor leaves', () => {
  const field = typed(input, { text: kept, write });
  input.focus();
  type('vừa gõ');
  field.update({ text: 'từ máy', write });
  input.blur();
  expect(kept).toBe('vừa gõ');
});

it('replaces on purpose, even under the cursor', () => {
  typed(input, { text: kept, write });
  input.focus();
  type('Hương');
  replaceText(input, '');
  expect(input.value).toBe('');
  expect(kept).toBe('');
});
