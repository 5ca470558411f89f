import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerWith } from '../tests/backend';
import { Draft } from './drafts.svelte';
import { flushAll } from './lock';

let kept: Record<string, string>;
let close: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  kept = {};
  answerWith({
    keepDraft: async (key, body) => {
      kept[key] = body;
      return Promise.resolve(null);
    },
    draft: async (key) => Promise.resolve(kept[key] ?? null),
    dropDraft: async (key) => {
      kept = Object.fromEntries(Object.entries(kept).filter(([name]) => name !== key));
      return Promise.resolve(null);
    },
  });
});
afterEach(() => {
  close();
  vi.useRealTimers();
});

function openForm(): Draft<{ name: string }> {
  let draft: Draft<{ name: string }> | undefined;
  close = $effect.root(() => {
    draft = new Draft('form', { name: '' });
    draft.watch();
  });
  flushSync();
  if (!draft) throw new Error('no form');
  return draft;
}

it('keeps what was typed within half a second of the last key', async () => {
  const draft = openForm();
  draft.fields.name = 'Ng';
  flushSync();
  await vi.advanceTimersByTimeAsync(300);
  draft.fields.name = 'Nguyễn';
  flushSync();
  expect(kept).toEqual({});
  await vi.advanceTimersByTimeAsync(500);
  expect(kept.form).toBe('{"name":"Nguyễn"}');
});

it('keeps nothing when nothing was typed', async () => {
  openForm().begin({ name: 'Lê Thị Ánh' });
  flushSync();
  await vi.advanceTimersByTimeAsync(2000);
  expect(kept).toEqual({});
});

it('brings back what was typed before the window went', async () => {
  kept.form = '{"name":"Đang ghi dở"}';
  const draft = openForm();
  expect(await draft.restore()).toBe(true);
  expect(draft.fields.name).toBe('Đang ghi dở');
});

it('is written at once before the book is locked', async () => {
  const draft = openForm();
  draft.fields.name = 'chữ cuối';
  flushSync();
  await flushAll();
  expect(kept.form).toBe('{"name":"chữ cuối"}');
});

it('is gone after the form was saved, even with a key still waiting', async () => {
  const draft = openForm();
  draft.fields.name = 'A';
  flushSync();
  await draft.drop();
  await vi.advanceTimersByTimeAsync(2000);
  expect(kept).toEqual({});
});
