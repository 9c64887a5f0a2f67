// Promises what a handler needs of a clock; the world's own fits.

export interface HandlerClock {
  /** Virtual ms since the epoch. */
  now(): number
  /** Resolves after `ms`; rejects when `signal` is aborted before. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** Time stands until the function that comes back is called. Without it time goes on while a handler is at work. */
  hold?(): () => void
  /** Time stands while `work` is under way. Without it time goes on while a handler that woke is still at work. */
  still?(work: () => Promise<void>): Promise<void>
}
