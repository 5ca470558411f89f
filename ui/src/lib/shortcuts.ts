// Keys that mean the same everywhere. A screen says what print and find mean for it; the latest screen answers.

/** What a screen can answer to the common keys. */
export type Answers = { print?: () => void; find?: () => void; save?: () => void };

const screens: Answers[] = [];

/** Lets a screen answer common keys while it is open; gives the way to withdraw. */
export function answer(answers: Answers): () => void {
  screens.push(answers);
  return () => {
    const at = screens.indexOf(answers);
    if (at >= 0) screens.splice(at, 1);
  };
}

/** Gives the answer of the topmost screen that has one. */
export function answerTo(key: keyof Answers): (() => void) | undefined {
  return screens
    .slice()
    .reverse()
    .find((screen) => screen[key] !== undefined)?.[key];
}
