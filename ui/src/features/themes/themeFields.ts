// The form of a topic as raw text, and the way between that text and the topic that is kept.
import type { Theme, ThemeProblem, ThemeSetter } from '$lib/bindings';
import type { FieldError } from '$lib/fieldErrors';
import { sayThemeProblem } from '$lib/themeProblem';

/** The form, as typed. */
export type ThemeFields = { title: string; field: string; setBy: ThemeSetter; author: string; outline: string; note: string };

/** An empty form. */
export function emptyTheme(): ThemeFields {
  return { title: '', field: '', setBy: 'cell', author: '', outline: '', note: '' };
}

/** The form of a topic that is kept. */
export function themeFields({ title, field, setBy, author, outline, note }: Theme): ThemeFields {
  return { title, field, setBy, author, outline, note };
}

/** Puts a problem that the core found beside its field. */
export function themeErrorOf(problem: ThemeProblem): FieldError {
  return { field: problem.code === 'titleMissing' ? 'title' : problem.field, words: sayThemeProblem(problem) };
}
