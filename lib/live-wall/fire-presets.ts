// Sequences of faults a trainer fires with one click, from the plain message to a bad afternoon.
import { type FaultName, faults, faultsOf, type Send } from '../live/fired'

export const presetNames = ['once', 'twice', 'tampered', 'old', 'burst', 'order', 'rotation', 'all'] as const
export type PresetName = (typeof presetNames)[number]

export const presets: Record<PresetName, Send[]> = {
  once: [{ after: 0 }],
  twice: [{ after: 0, fault: 'duplicate' }],
  tampered: [{ after: 0 }, { after: 3_000, fault: 'tampered' }],
  old: [{ after: 0 }, { after: 3_000, fault: 'old-timestamp' }],
  burst: [{ after: 0, fault: 'burst' }],
  order: [{ after: 0, fault: 'out-of-order' }],
  rotation: [
    { after: 0, fault: 'rotated-secret' },
    { after: 3_000, fault: 'wrong-secret' },
  ],
  all: [
    { after: 0 },
    { after: 4_000, fault: 'duplicate' },
    { after: 9_000, fault: 'tampered' },
    { after: 13_000, fault: 'old-timestamp' },
    { after: 17_000, fault: 'wrong-secret' },
    { after: 21_000, fault: 'out-of-order' },
    { after: 26_000, fault: 'tricky-json' },
    { after: 30_000, fault: 'duplicate+burst' },
  ],
}

/** As many as the server takes at once. */
export const mostSends = 20
/** The server's own limit for a room. */
export const firesAMinute = 6

/** One row of a sequence that a trainer builds. */
export interface DraftSend {
  /** Seconds as they were typed. */
  seconds: string
  faults: readonly FaultName[]
}

export const draftOf = (sends: readonly Send[]): DraftSend[] =>
  sends.map(({ after, fault }) => ({ seconds: String(after / 1_000), faults: faultsOf(fault) }))

/** @returns undefined while a row cannot be read */
export function sendsOf(rows: readonly DraftSend[]): Send[] | undefined {
  const sends = rows.map((row): Send | undefined => {
    const after = Math.round(Number(row.seconds.replace(',', '.')) * 1_000)
    if (row.seconds.trim() === '' || !(after >= 0 && after <= 600_000)) return undefined
    const fault = faults.filter((name) => row.faults.includes(name)).join('+')
    return { after, ...(fault !== '' && { fault }) }
  })
  const good = sends.filter((send) => send !== undefined)
  if (good.length < rows.length || good.length === 0 || good.length > mostSends) return undefined
  return good.sort((a, b) => a.after - b.after)
}

/** @returns how many more may be fired now */
export const firesLeft = (fires: readonly { at: number }[], now: number): number =>
  Math.max(0, firesAMinute - fires.filter(({ at }) => at > now - 60_000).length)
