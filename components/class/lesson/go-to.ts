// Brings a page to where the trainer is, without taking the keyboard from somebody who types.
import type { Position } from '@/lib/live/room-scene'
import { holdStep } from '../../lesson/hold-step'
import { type Block, screensOf } from '../present/fragments'
import { forgetSigns } from './signs'

const field =
  'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false])'

export const isTyping = (): boolean => document.activeElement?.closest(field) != null

/** A step's heading, or what stands where nothing is chosen. */
const isFree = ({ activeElement }: Document): boolean =>
  activeElement === null ||
  activeElement === document.body ||
  activeElement.closest('[data-class-step] > h2, [data-follow]') !== null

function blockOf(element: Element): Block {
  if (element.matches('h2, [data-again], [hidden]')) return 'nothing'
  if (element.tagName === 'H3') return 'heading'
  return element.matches('[data-island]') || element.querySelector('[data-island]') ? 'part' : 'text'
}

/** What the trainer's screen begins with; the step itself for its first one. */
function beginningOf(section: Element, fragment: number): Element {
  const children = [...section.children]
  const screen = screensOf(children.map(blockOf))[fragment]
  const first = fragment > 0 ? screen?.[0] : undefined
  return (first === undefined ? undefined : children[first]) ?? section
}

let letGo = () => {}

export function goTo({ step, fragment }: Position): void {
  const section = document.querySelector(`[data-class-step="${CSS.escape(step)}"]`)
  if (section === null) return
  letGo()
  forgetSigns()
  const place = beginningOf(section, fragment)
  if (place === section) letGo = holdStep(section.id)
  else place.scrollIntoView({ behavior: 'instant' })
  if (isFree(document)) section.querySelector('h2')?.focus({ preventScroll: true })
}
