// What jsdom lacks: the browser's own dialog, scrolling, and a canvas (asked for by axe); and the patience of a busy machine.
import { configure } from '@testing-library/svelte';
import { vi } from 'vitest';

// What only an open book needs is fetched, and compiled, when a test first opens one.
configure({ asyncUtilTimeout: 4000 });

HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
};
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.scrollIntoView = vi.fn();
