const stays = (letter: string) => /[0-9A-Za-z]/.test(letter)
const flipped = (letter: string) => String.fromCharCode(letter.charCodeAt(0) ^ 1)

/** The places where turning the lowest bit leaves a letter or a digit: a change that is easily overlooked. */
function places(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => at).filter((at) => {
    const letter = text.charAt(at)
    return stays(letter) && stays(flipped(letter))
  })
}

export const canFlip = (text: string) => places(text).length > 0

/** Turns one bit of one byte. Another `turn`, another place: steps of seven from the end, where values stand. */
export function flipByte(text: string, turn: number): string {
  const all = places(text).toReversed()
  const at = all[(turn * 7 + 1) % all.length] ?? all[0]
  return at === undefined ? text : text.slice(0, at) + flipped(text.charAt(at)) + text.slice(at + 1)
}
