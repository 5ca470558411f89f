// What the build puts in place.

/** Version of the program, from package.json. */
declare const __VERSION__: string;

/** The guide (HUONG-DAN.md), made into pages by guide.ts while building. */
declare module 'virtual:guide' {
  export const pages: { topic: string; title: string; html: string }[];
}
