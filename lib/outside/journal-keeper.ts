// Stands before the embedded database, which takes a millisecond of this very thread for each commit: a change is safe in a file first and gets there in a quiet moment.
import { ChangeSum } from './change-sum'
import { Journal } from './journal'
import type { Keeper, Step } from './keeper'
import type { PracticeChange } from './practice-change'

/** Ms without a write that make a quiet moment. */
const quiet = 1_500
/** So long, or so many bytes, and no moment has to be quiet. */
const longest = { ms: 60_000, bytes: 16 * 1024 * 1024 }
/** Workspaces of one statement: others have their turn in between. */
const chunk = 4
/** Rows of a workspace that lie beside each other before they are put together. */
const mostRows = 20

/** A step as it is in the file. */
type Written = Omit<Step, 'state'>

interface Waiting {
  from: number
  to: number
  sum: ChangeSum
}

/** In their order, each workspace once in a round: what had got there before is refused by itself, as it is at another version now. */
function inRounds(steps: readonly Step[]): Step[][] {
  const rounds: Step[][] = []
  const seen = new Map<string, number>()
  for (const step of steps) {
    const at = seen.get(step.id) ?? 0
    seen.set(step.id, at + 1)
    const round = rounds[at] ?? []
    rounds[at] = round
    round.push(step)
  }
  return rounds
}

/** Workspaces that wait for something when the process starts. */
const mostDue = 100_000

const turn = () => new Promise((next) => setImmediate(next))

export async function journalKeeper(inner: Keeper, path: string): Promise<Keeper> {
  const journal = new Journal<Written>(path)
  let pending = new Map<string, Waiting>()
  const compacts = new Map<string, { version: number; whole: PracticeChange }>()
  const rows = new Map<string, number>()
  /** Nobody else writes: what is known here is so. */
  const dues = new Map<string, number>()
  /** Taken out of `pending`, and not there yet. */
  let moving = new Set<string>()
  let draining: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastWrite = 0
  let firstWrite = 0
  /** Who cannot go on before all has got there. */
  let waiters = 0

  const note = ({ id, from, to, change }: Step) => {
    if (change.due === undefined) dues.delete(id)
    else dues.set(id, change.due)
    const before = pending.get(id)
    if (!before) return void pending.set(id, { from, to, sum: new ChangeSum(change) })
    before.to = to
    before.sum.add(change)
  }
  const isUnderWay = (id: string) => pending.has(id) || moving.has(id)
  const canWait = () =>
    waiters === 0 && performance.now() - firstWrite < longest.ms && journal.size < longest.bytes
  const later = () => {
    timer ??= setTimeout(look, quiet)
  }
  const drainAll = async () => {
    while (pending.size > 0) {
      const waiting = [...pending].slice(0, chunk)
      const steps = waiting.map(([id, { from, to, sum }]) => ({ id, from, to, change: sum.value }))
      for (const { id } of steps) pending.delete(id)
      moving = new Set(steps.map(({ id }) => id))
      try {
        await inner.commit(steps)
        for (const { id } of steps) rows.set(id, (rows.get(id) ?? 0) + 1)
      } catch (error) {
        // They are in the file still: what came in meanwhile goes on top.
        const newer = pending
        pending = new Map(waiting)
        for (const [id, { from, to, sum }] of newer) note({ id, from, to, change: sum.value })
        throw error
      } finally {
        moving = new Set()
      }
      await turn()
      if (canWait() && performance.now() - lastWrite < quiet) return later()
    }
    journal.empty()
    for (const [id, { version, whole }] of compacts) {
      compacts.delete(id)
      rows.delete(id)
      await inner.compact(id, version, whole)
      await turn()
    }
  }
  const drain = (): Promise<void> => {
    draining ??= drainAll().finally(() => {
      draining = undefined
    })
    return draining
  }
  const look = () => {
    timer = undefined
    const now = performance.now()
    const isQuiet =
      now - lastWrite >= quiet || now - firstWrite >= longest.ms || journal.size >= longest.bytes
    if (!isQuiet) timer = setTimeout(look, quiet)
    else
      void drain().catch((error) => {
        // Closed, the database leaves the rest to the next start.
        if (!/closed/i.test(String(error))) console.error('Failed to move the journal on:', error)
        timer ??= setTimeout(look, longest.ms)
      })
  }
  const settled = async () => {
    waiters += 1
    try {
      while (pending.size > 0 || draining) await drain()
    } finally {
      waiters -= 1
    }
  }

  for (const steps of inRounds(journal.read())) await inner.commit(steps)
  journal.empty()
  for (const { id, at } of await inner.due(Number.MAX_SAFE_INTEGER, mostDue)) dues.set(id, at)

  return {
    ...inner,
    // What is written into a file of this machine is soon written.
    gather: 1,
    load: async (id) => {
      if (isUnderWay(id)) await settled()
      const kept = await inner.load(id)
      if (!kept) dues.delete(id)
      return kept
    },
    due: async (until, most) =>
      [...dues]
        .flatMap(([id, at]) => (at <= until ? [{ id, at }] : []))
        .sort((a, b) => a.at - b.at)
        .slice(0, most),
    commit: async (steps) => {
      const fitting = steps.filter(({ id, from }) => (pending.get(id)?.to ?? from) === from)
      if (journal.size >= longest.bytes * 2) await settled()
      journal.append(fitting.map(({ state: _, ...written }) => written))
      if (pending.size === 0) firstWrite = performance.now()
      lastWrite = performance.now()
      for (const step of fitting) note(step)
      later()
      return new Set(fitting.map(({ id }) => id))
    },
    compact: async (id, version, whole) => {
      // Fifty changes may have become one row.
      if ((rows.get(id) ?? 0) >= mostRows) compacts.set(id, { version, whole })
    },
    remove: async (id) => {
      if (isUnderWay(id)) await settled()
      await inner.remove(id)
    },
    close: async () => {
      clearTimeout(timer)
      await settled()
      journal.close()
      await inner.close()
    },
  }
}
