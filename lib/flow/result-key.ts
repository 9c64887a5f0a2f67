// Promises the key under which a result is read again: `Contact Created` becomes `@results.contact_created`.

export const resultKey = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\d_]+/gu, '_')
