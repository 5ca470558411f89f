// Keeps typing sacred: nothing rewrites a field under the cursor, and pasted text ends in NFC when the cursor has left.

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** What a field shows, and whom it tells about each change. */
export type Typed = { text: string; write: (text: string) => void };

/** Puts a text into a field on purpose, under the cursor too, for example after Enter has taken its words. */
export function replaceText(node: TextControl, text: string): void {
  node.value = text;
  node.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Svelte action that binds a text control without ever assigning its value while the person is in it: Unikey works by
 * backspacing, an IME by composing, and either loses letters when the value is set again. Words in the field win.
 */
export function typed(node: TextControl, field: Typed): { update: (field: Typed) => void; destroy: () => void } {
  let current = field;
  const busy = (): boolean => node.ownerDocument.activeElement === node;
  const show = (): void => {
    if (!busy() && node.value !== current.text) node.value = current.text;
  };
  const tell = (): void => {
    const text = node.value.normalize('NFC');
    if (text !== current.text) current.write(text);
  };
  const leave = (): void => {
    const text = node.value.normalize('NFC');
    if (text !== node.value) node.value = text;
    tell();
  };
  node.value = field.text;
  node.addEventListener('input', tell);
  node.addEventListener('change', leave);
  node.addEventListener('blur', leave);
  return {
    update(next) {
      current = next;
      show();
    },
    destroy() {
      node.removeEventListener('input', tell);
      node.removeEventListener('change', leave);
      node.removeEventListener('blur', leave);
    },
  };
}
