import { readReplay } from '@/lib/live-wall/replay-file'
import { ReplayPlayer } from '@/lib/live-wall/replay-player'

const key = 'pull-and-push.replay'

/** One replay per page; it goes along from lesson to lesson. */
export const theReplay = new ReplayPlayer()

/** So that a reload goes on where it was, paused. Storage that is full or forbidden costs that and no more. */
export function keepFile(text: string): void {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // It plays all the same.
  }
}

export function keepMoment(at: number): void {
  try {
    sessionStorage.setItem(`${key}.at`, String(Math.round(at)))
  } catch {
    // As above.
  }
}

export function openKept(): void {
  if (theReplay.get().replay) return
  try {
    const replay = readReplay(sessionStorage.getItem(key) ?? '')
    if (replay) theReplay.open(replay, Number(sessionStorage.getItem(`${key}.at`)) || 0)
  } catch {
    // There is nothing to go on with.
  }
}

/** @returns false for a file that is no replay */
export function openFile(text: string): boolean {
  const replay = readReplay(text)
  if (replay === undefined) return false
  keepFile(text)
  theReplay.open(replay)
  return true
}
