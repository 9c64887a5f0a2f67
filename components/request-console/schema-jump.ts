// Leads from the place of a field in a JSON body to that place in its text area.
import { placeOfPointer } from './response/json-place'

export interface BodyPlace {
  /** From 1. */
  line: number
  start: number
  end: number
}

/**
 * Where the field is, or where it would stand.
 * @param sent the body with its variables resolved
 * @param typedAt leads from an offset in `sent` to one in `typed`
 */
export function bodyPlace(
  typed: string,
  sent: string,
  pointer: string,
  typedAt: (at: number) => number,
): BodyPlace | undefined {
  const place = placeOfPointer(sent, pointer)
  if (!place) return undefined
  const [start, end] = [typedAt(place.start), typedAt(place.end)]
  return { line: typed.slice(0, start).split('\n').length, start, end }
}

export function selectIn(area: HTMLElement | null, start: number, end: number): void {
  if (!(area instanceof HTMLTextAreaElement)) return
  area.focus()
  area.setSelectionRange(start, end)
  // Browsers do not scroll a text area to a selection set by script.
  const lineHeight = area.scrollHeight / area.value.split('\n').length
  const line = area.value.slice(0, start).split('\n').length
  area.scrollTop = Math.max(0, (line - 3) * lineHeight)
}
