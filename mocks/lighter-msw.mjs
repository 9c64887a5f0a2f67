// What of msw stays out of pages, and what stands in for it: its handlers are used without cookies and without path patterns.

/** Package to file, both from the project's root. @type {Readonly<Record<string, string>>} */
export const standIns = {
  // 61 % of `getResponse` is a cookie jar's public suffix list; no practice host sets a cookie.
  'tough-cookie': './mocks/no-cookie-jar.ts',
  'set-cookie-parser': './mocks/no-cookie-jar.ts',
  // The one door's handlers are chosen by host; its own router knows the paths.
  'path-to-regexp': './mocks/no-path-patterns.ts',
}
