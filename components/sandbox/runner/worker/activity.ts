// Knows whether a program still has something to do: a timer, a request, a body being read, a key being derived.
import { nativeClearTimeout, nativeSetTimeout } from './natives'

/** Work a browser does not let us count (a stream's next chunk) gets this long to show itself. */
const quietMs = 25
/** A top-level await with nothing left to wait for; long, because loading the modules counts as waiting too. */
const unsettledMs = 3_000

let pending = 0
let settled = false
let timer: number | undefined
let onQuiet: (settled: boolean) => void = () => {}
let onFinish = () => {}

/** Any sign of life puts the end off. */
export function touch(): void {
  nativeClearTimeout(timer)
  if (pending > 0) return
  timer = nativeSetTimeout(() => onQuiet(settled), settled ? quietMs : unsettledMs)
}

export function begin(): void {
  pending += 1
  nativeClearTimeout(timer)
}

export function finish(): void {
  pending -= 1
  touch()
  onFinish()
}

/** Something under way now waits for the page: there may be nothing else left to do. */
export const waits = (): void => onFinish()

/** Counts `work` until it settles. */
export function during<T>(work: Promise<T>): Promise<T> {
  begin()
  return work.finally(finish)
}

/** How much is under way. */
export const underWay = (): number => pending

/** Calls back whenever something has come to its end. */
export function whenFinished(callback: () => void): void {
  onFinish = callback
}

/** The entry module ran to its end, or failed. */
export function settle(): void {
  settled = true
  touch()
}

/** Calls back once when nothing is left to do; `settled` is false when the entry module still waits. */
export function whenQuiet(callback: (settled: boolean) => void): void {
  onQuiet = callback
}

type AnyMethod = (this: object, ...args: unknown[]) => unknown

/** Makes promise-returning methods of a prototype count as work until they settle. */
export function countMethods(prototype: object, names: readonly string[]): void {
  for (const name of names) {
    const found = Object.getOwnPropertyDescriptor(prototype, name)
    const native = found?.value as AnyMethod | undefined
    if (typeof native !== 'function') continue
    const { apply } = Reflect
    const counted: AnyMethod = function (...args) {
      begin()
      const result = apply(native, this, args)
      // A second branch of the promise; the first, the learner's, still reports its own rejection.
      awaitQuietly(result)
      return result
    }
    Object.defineProperty(prototype, name, { ...found, value: counted })
  }
}

async function awaitQuietly(promise: unknown): Promise<void> {
  try {
    await promise
  } catch {
    // The learner's branch of the same promise carries the error.
  }
  finish()
}
