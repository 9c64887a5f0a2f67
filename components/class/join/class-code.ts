/** Symbols of a class's code. */
export const codeLength = 6

/** A code as it was meant: people write it small, in two halves, or with a hyphen. */
export const tidyCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-·.]/g, '')

/** The code in an address: `#K7M2QP`, or `#code=K7M2QP`. What stands behind `#` never reaches a server's log. */
export function codeInHash(hash: string): string | undefined {
  const text = hash.replace(/^#(code=)?/, '')
  if (/[=&]/.test(text)) return undefined
  let code: string
  try {
    code = tidyCode(decodeURIComponent(text))
  } catch {
    return undefined
  }
  return code.length === codeLength ? code : undefined
}

/** In two halves, as one reads it aloud. */
export const halves = (code: string): [string, string] => [code.slice(0, 3), code.slice(3)]
