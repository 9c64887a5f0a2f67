// Where the words of a text begin and end.

/** Runs of letters, digits and `_`; an emoji is a word of its own. */
export const wordsIn = (value: string): string[] =>
  value.match(/[\p{L}\p{M}\p{N}_]+|\p{Extended_Pictographic}/gu) ?? []

/** Between any of these characters; nothing between two of them is left out. */
export function splitAt(value: string, delimiters: string): string[] {
  const ends = new Set(delimiters)
  const parts: string[] = []
  let part = ''
  for (const letter of value) {
    if (!ends.has(letter)) part += letter
    else if (part !== '') {
      parts.push(part)
      part = ''
    }
  }
  return part === '' ? parts : [...parts, part]
}
