// A class to go through again, read from a file that somebody handed on: whatever does not fit is refused, not guessed.
import type { ClassReplay } from '../live/class-report'

/** A whole day's class has some hundred events. */
const mostEvents = 20_000
export const longestFile = 4_000_000

type Raw = Record<string, unknown>

const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
const lessonId = /^[a-z\d-]{1,80}\/[a-z\d-]{1,80}$/
const stepId = /^[a-z\d-]{1,80}$/

/** Lessons and steps become addresses of pages: nothing but their names gets there. */
const isPlace = ({ lesson, step, fragment = 0 }: Raw): boolean =>
  typeof lesson === 'string' &&
  lessonId.test(lesson) &&
  typeof step === 'string' &&
  stepId.test(step) &&
  isTime(fragment)

const isEvent = (value: unknown): value is ClassReplay['events'][number] =>
  isObject(value) &&
  isTime(value.after) &&
  typeof value.kind === 'string' &&
  isObject(value.body) &&
  (value.kind !== 'step.go' || isPlace(value.body))

/** @returns undefined for what is no replay of a class */
export function readReplay(text: string): ClassReplay | undefined {
  if (text.length > longestFile) return undefined
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(raw) || !Array.isArray(raw.lessons) || !Array.isArray(raw.events)) return undefined
  const { events, position } = raw
  const lessons = raw.lessons.filter((id): id is string => typeof id === 'string' && lessonId.test(id))
  if (events.length === 0 || events.length > mostEvents || !events.every(isEvent) || lessons.length === 0)
    return undefined
  const sorted = [...events].sort((a, b) => a.after - b.after)
  return {
    lessons,
    locale: typeof raw.locale === 'string' ? raw.locale : 'en',
    seed: isTime(raw.seed) ? raw.seed : 0,
    length: sorted.at(-1)?.after ?? 0,
    events: sorted,
    ...(isObject(position) &&
      isPlace(position) && { position: position as unknown as ClassReplay['position'] & object }),
  }
}
