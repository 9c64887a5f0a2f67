// What of msw stays out of pages, and what stands in for it: its handlers are used without interception and cookies.

/** Package to file from the project's root. @type {Readonly<Record<string, string>>} */
export const standIns = {
  // 61 % of `getResponse` is a cookie jar's public suffix list; no practice host sets a cookie.
  'tough-cookie': './mocks/lighter-msw/cookies.ts',
  'headers-polyfill': './mocks/lighter-msw/headers.ts',
  '@mswjs/interceptors': './mocks/lighter-msw/interceptors.ts',
}
