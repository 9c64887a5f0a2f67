// Characters that must not stand as themselves in source code, written as escapes.

// Line ends of any kind, and marks that turn the direction of text around: code would read otherwise than it runs.
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

const short: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const hex = (character: string, digits: number) => character.charCodeAt(0).toString(16).padStart(digits, '0')

/** A string literal in single quotes that JavaScript and Python read alike. */
export const singleQuoted = (text: string): string =>
  `'${text
    .replace(/[\\']/g, '\\$&')
    .replace(unseen, (character) => short[character] ?? `\\u${hex(character, 4)}`)}'`

/** PHP: single quotes where they do, else double quotes; there `$` must not begin a variable. */
export function phpQuoted(text: string): string {
  const plain = text.replaceAll('\n', '')
  if (plain.search(unseen) === -1) return `'${text.replace(/\\(?=[\\']|$)|'/g, '\\$&')}'`
  const escaped = text.replace(/[\\"$]/g, '\\$&')
  return `"${escaped.replace(unseen, (character) => short[character] ?? `\\u{${hex(character, 1)}}`)}"`
}

/** Each character as the one byte it is in a header (ISO-8859-1), for languages whose strings are bytes. */
export const phpHeaderQuoted = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text)
    ? phpQuoted(text)
    : `"${text.replace(/[\\"$]/g, '\\$&').replace(/[^\x20-\x7e]/g, (character) => `\\x${hex(character, 2)}`)}"`
