// Reads and writes progress in a storage that may throw, be full, be damaged or belong to a newer version of the course.
import { mergeProgress } from './merge'
import { emptyProgress, type Progress, parseProgress } from './schema'

export const progressKey = 'pull-and-push:progress'
/** The generation before; read when the current one is damaged. */
export const previousKey = 'pull-and-push:progress:previous'
/** Text that could not be read is set aside here and never deleted by the course. */
export const unreadableKey = 'pull-and-push:progress:unreadable'

export type Trouble = 'unavailable' | 'full' | 'newer' | 'unreadable'

export interface Kept {
  progress: Progress
  trouble?: Trouble
  /** The stored text this was read from or written as: tells whether somebody else has written since. */
  text: string | null
}

export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem'>

/** @returns the newest generation that can be read, and what stood in the way, if anything did. May throw what storage throws. */
export function load(storage: KeyValueStorage): Kept {
  const text = storage.getItem(progressKey)
  const current = text === null ? undefined : parseProgress(text)
  if (current?.ok) return { progress: current.progress, text }
  const previous = parseProgress(storage.getItem(previousKey) ?? '')
  const progress = previous.ok ? previous.progress : emptyProgress
  return current === undefined ? { progress, text } : { progress, text, trouble: current.why }
}

/**
 * Keeps `change`; when another tab has written since `seen`, joined with that.
 * `setItem` replaces a value whole or, when storage is full, leaves the old one. Nothing is ever removed first.
 * @returns what is known now, with the trouble that kept it from being stored, if any
 */
export function save(storage: KeyValueStorage, change: Progress, seen: string | null): Kept {
  try {
    const stored = load(storage)
    if (stored.trouble === 'newer') return { ...stored, progress: change }
    if (stored.trouble === 'unreadable') setAside(storage, stored.text ?? '')
    const progress = stored.text === seen ? change : mergeProgress(stored.progress, change)
    const text = JSON.stringify(progress)
    storage.setItem(progressKey, text)
    if (stored.text !== null && stored.trouble === undefined) keepPrevious(storage, stored.text)
    return { progress, text }
  } catch (error) {
    return { progress: change, trouble: isQuota(error) ? 'full' : 'unavailable', text: seen }
  }
}

const isQuota = (error: unknown) =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED')

/** The first damaged text is the one with the most in it; a later one does not push it out. */
function setAside(storage: KeyValueStorage, text: string): void {
  if (storage.getItem(unreadableKey) === null) storage.setItem(unreadableKey, text)
}

/** A luxury: when there is no room for two generations the current one is enough. */
function keepPrevious(storage: KeyValueStorage, text: string): void {
  try {
    storage.setItem(previousKey, text)
  } catch {}
}
