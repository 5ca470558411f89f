// Puts the look on the page, and tells the styles how much room the window gives at the text size in force.
import type { Settings } from './bindings';

/** How the screens look, every value known. */
export type Look = Required<Settings>;

/** The look until the core has answered. */
export const USUAL_LOOK: Look = { textSize: 18, contrast: 'normal', idleMinutes: 10 };

/** Under so many times the text size, the ways to go stand above the screen and not beside it. */
const ROOM_FOR_SIDEBAR = 56;
/** Under so many, the steps of a meeting stand above its words. */
const ROOM_FOR_STEPS = 70;

let textSize = 18;

function measure(): void {
  const room = window.innerWidth / textSize;
  document.documentElement.dataset.room = room < ROOM_FOR_SIDEBAR ? 'narrow' : room < ROOM_FOR_STEPS ? 'medium' : 'wide';
}

/** Shows everything as the settings say. */
export function applyLook(settings: Look): void {
  const root = document.documentElement;
  textSize = settings.textSize;
  root.style.setProperty('--scale', String(textSize / 18));
  root.dataset.contrast = settings.contrast;
  measure();
}

/** Follows the size of the window. */
export function followWindow(): void {
  measure();
  window.addEventListener('resize', measure);
}
