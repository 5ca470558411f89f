// How large and how strong the screens look, and when they lock themselves. Kept by the machine, since it holds on the locked screen too.

/** The text sizes on offer, in pixels. */
export const TEXT_SIZES = [18, 20, 22, 24] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export type Contrast = 'normal' | 'high';
export type Look = { textSize: TextSize; contrast: Contrast; idleMinutes: number };

const KEY = 'look';
const USUAL: Look = { textSize: 18, contrast: 'normal', idleMinutes: 10 };

function kept(): Look {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Look>;
    return {
      textSize: TEXT_SIZES.find((size) => size === found.textSize) ?? USUAL.textSize,
      contrast: found.contrast === 'high' ? 'high' : 'normal',
      idleMinutes: typeof found.idleMinutes === 'number' && found.idleMinutes >= 1 ? found.idleMinutes : USUAL.idleMinutes,
    };
  } catch {
    return USUAL;
  }
}

const state = $state<Look>(kept());

/** The look that is set. */
export function look(): Look {
  return state;
}

/** Changes the look at once, and keeps it. */
export function setLook(change: Partial<Look>): void {
  Object.assign(state, change);
  localStorage.setItem(KEY, JSON.stringify(state));
  applyLook();
}

/** Puts the look on the page; also tells the styles how much room the window gives at this text size. */
export function applyLook(): void {
  const root = document.documentElement;
  root.style.setProperty('--scale', String(state.textSize / 18));
  root.dataset.contrast = state.contrast;
  root.dataset.room = window.innerWidth / state.textSize < 60 ? 'narrow' : 'wide';
}
