/** What one block of a step is: a heading within it, something to work on, plain text, or nothing to see. */
export type Block = 'heading' | 'part' | 'text' | 'nothing'

/** So much text before a part still fits on its screen. */
const shortIntro = 2

/**
 * Breaks a step into screens: a part and its short introduction stand together, what follows it is the next screen.
 * Decided by what a step is made of, not by anybody's screen, so that all devices break it at the same places.
 * @returns places of blocks, screen by screen; at least one screen
 */
export function screensOf(blocks: readonly Block[]): number[][] {
  const screens: number[][] = [[]]
  let texts = 0
  let hasPart = false
  const open = () => {
    screens.push([])
    texts = 0
    hasPart = false
  }
  for (const [place, block] of blocks.entries()) {
    if (block === 'nothing') continue
    const isFresh = texts === 0 && !hasPart
    if (block === 'heading' && !isFresh) open()
    if (block === 'part' && (hasPart || texts > shortIntro)) open()
    if (block === 'text' && hasPart) open()
    screens.at(-1)?.push(place)
    if (block === 'part') hasPart = true
    else texts += 1
  }
  return screens
}
