// A learner's name as text that cannot pretend to be anything else on the wall.

export const nicknameLength = 24

/** Controls, marks that turn the line's direction, and everything that has no width or no meaning yet. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u115f\u1160\u3164\uffa0\u2800\p{Default_Ignorable_Code_Point}]/gu

/** More marks on one letter than any language writes spill over the lines around it. */
const towers = /(\p{M}{3})\p{M}+/gu

/** @returns undefined when nothing readable is left, or more than fits */
export function readNickname(typed: string): string | undefined {
  const name = typed
    .slice(0, 400)
    .normalize('NFKC')
    .replace(/[\t-\r]/g, ' ')
    .replace(unseen, '')
    .replace(/\s+/gu, ' ')
    .replace(towers, '$1')
    .trim()
  const length = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)].length
  return length >= 1 && length <= nicknameLength && /[\p{L}\p{N}\p{S}\p{P}]/u.test(name) ? name : undefined
}
