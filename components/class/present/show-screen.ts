import type { Position } from '@/lib/live/room-scene'
import { type Block, screensOf } from './fragments'

/** Headings of the step itself stay, whichever of its screens is shown. */
function blockOf(element: Element): Block {
  if (element.matches('h2, [data-handout]')) return 'nothing'
  if (element.matches('h3')) return 'heading'
  return element.matches('[data-island]') || element.querySelector('[data-island]') ? 'part' : 'text'
}

/**
 * Shows one screen of a lesson that stands in the page whole, and nothing else of it. Nothing is taken out of the page:
 * editors and consoles keep what was typed.
 * @returns the step that is shown, or null when the lesson has none of that name
 */
export function showScreen(root: HTMLElement, { step, fragment }: Omit<Position, 'lesson'>): Element | null {
  let shown: Element | null = null
  for (const section of root.querySelectorAll('[data-class-step]')) {
    const isIt = section.getAttribute('data-class-step') === step
    section.toggleAttribute('data-shown', isIt)
    if (isIt) shown = section
  }
  if (shown === null) return null
  const blocks = [...shown.children]
  const screens = screensOf(blocks.map(blockOf))
  const here = new Set(screens[Math.min(fragment, screens.length - 1)])
  for (const [place, block] of blocks.entries())
    block.toggleAttribute('data-out', blockOf(block) !== 'nothing' && !here.has(place))
  return shown
}
