// Finds the element a JSON pointer means in XML without attributes, and for a missing one the place where it would stand.
import type { Place } from './json-place'

/** `/pedido/item/1` is the second `<item>` inside `<pedido>`; a missing one would stand before `</pedido>`. */
export function placeInXml(text: string, pointer: string): Place | undefined {
  const steps = pointer.split('/').slice(1)
  let inside = { start: 0, end: text.length }
  let found: Place | undefined
  while (steps.length > 0) {
    const name = steps.shift() ?? ''
    const nth = /^\d+$/.test(steps[0] ?? '') ? Number(steps.shift()) : 0
    const element = elementsIn(text, inside, name)[nth]
    if (!element) {
      return found && { start: inside.end, end: inside.end, ghost: `<${name}>…</${name}>` }
    }
    found = { start: element.start, end: element.end }
    inside = element.inside
  }
  return found
}

function elementsIn(text: string, { start, end }: Place, name: string) {
  const tag = new RegExp(`<${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(/?)>`, 'g')
  const close = `</${name}>`
  const elements: { start: number; end: number; inside: Place }[] = []
  tag.lastIndex = start
  for (let match = tag.exec(text); match && match.index < end; match = tag.exec(text)) {
    const opened = tag.lastIndex
    const closing = match[1] ? opened : text.indexOf(close, opened)
    if (closing < 0) break
    const last = match[1] ? opened : closing + close.length
    elements.push({ start: match.index, end: last, inside: { start: opened, end: closing } })
    tag.lastIndex = last
  }
  return elements
}
