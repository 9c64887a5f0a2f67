import type { As } from '@/lib/live/knock'

const key = (as: As) => `pull-and-push.class-seat.${as}`

/** Whether this browser ever took a seat of that kind: only then is it worth asking the server for it. */
export function remembersSeat(as: As): boolean {
  try {
    return localStorage.getItem(key(as)) !== null
  } catch {
    return false
  }
}

export function rememberSeat(as: As, taken: boolean): void {
  try {
    if (taken) localStorage.setItem(key(as), 'taken')
    else localStorage.removeItem(key(as))
  } catch {}
}
