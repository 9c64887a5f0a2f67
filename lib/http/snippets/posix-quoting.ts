// A word as a POSIX shell must be given it to hand it on unchanged.

// Pasted into a terminal, a tab asks for completion and a carriage return ends the line: they need `$'…'`,
// which bash, zsh, ksh and POSIX.1-2024 know. A newline is safe in plain quotes.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const control = /[\u0000-\u0009\u000b-\u001f\u007f]/

// Always three digits: a digit that follows is then the next character.
const octal = (character: string) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`

// In an interactive bash `!` may recall history inside `$'…'`.
const ansi = (text: string, bytes: RegExp) => `$'${text.replace(/[\\']/g, '\\$&').replace(bytes, octal)}'`

export const posixQuoted = (text: string): string =>
  control.test(text)
    ? // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
      ansi(text, /[\u0000-\u001f\u007f!]/g)
    : `'${text.replaceAll("'", `'\\''`)}'`

/** A header's characters are bytes (ISO-8859-1), which a terminal would turn into UTF-8. */
export const posixHeaderQuoted = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? posixQuoted(text) : ansi(text, /[^\x20-\x7e]|!/g)
