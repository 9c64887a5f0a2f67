// Tells for which shell a command line was written, by the first sign that only one of them knows.

/** A single quote and a backslash at a line's end say POSIX, a caret before a quote or a line's end says cmd. */
export function dialectOf(text: string): 'posix' | 'cmd' {
  const sign = /\^["\r\n]|\\\r?\n|'|"([^"\\]*(?:\\[\s\S][^"\\]*)*)"("?)/g
  for (const [found, inside, another] of text.matchAll(sign)) {
    if (found.startsWith('^')) return 'cmd'
    if (!found.startsWith('"')) return 'posix'
    // `"{""a"":1}"` is how cmd is given a quote; an empty `""` both know.
    if (inside && another) return 'cmd'
  }
  return 'posix'
}
