// What is wrong with a form, beside the field that it is about.

/** One field that cannot be kept, by its identifier on the page, and why. */
export type FieldError = { field: string; words: string };

/** Gives the words that stand under a field; none when it is all right. */
export function errorAt(errors: readonly FieldError[], field: string): string {
  return errors.find((error) => error.field === field)?.words ?? '';
}
