// Every page in every language, light and dark, narrow and wide, is a long matrix: one of its corners is looked at each time for pages, the rest and most rooms by `.ci/run`.

const corner = 'pt dark 360'

/** What belongs to the whole matrix only; `npm test` leaves it out, `npm run e2e` does not. */
export const full = { tag: '@full' }

/** A room's looks: one each time, the rest with the whole matrix. */
export const roomLooks = [
  ['en', 'light', 1280, full],
  ['en', 'dark', 360, {}],
  ['en', 'light', 360, full],
  ['en', 'dark', 1280, full],
  ['pt', 'dark', 360, full],
  ['es', 'dark', 1280, full],
] as const

/** The details of a test of one look at a page. */
export const look = (locale: string, theme: 'light' | 'dark', width: number): { tag?: string } =>
  `${locale} ${theme} ${width}` === corner ? {} : full
