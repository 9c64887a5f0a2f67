// Keeps workspaces as long as the process lives; makes one for every name that is asked for, if told so.
import { type Keeper, type Kept, type LogEntry, longestLog } from './keeper'
import { applied, type PracticeChange } from './practice-change'
import { type Base, baseOf } from './practice-state'

interface Place {
  kept: Kept
  log: LogEntry[]
  count: number
}

/** Past this the one unused longest is forgotten. */
const most = 2_000
/** Exchanges kept in all; past this, whole logs of the workspaces unused longest are forgotten. */
const mostLogged = 4_000

interface MemoryOptions {
  now?: () => number
  /** What a workspace begins with that nobody made; without it there are no such. */
  onDemand?: (now: number) => { seed: number; first: PracticeChange }
}

export function memoryKeeper({ now = Date.now, onDemand }: MemoryOptions = {}): Keeper {
  const places = new Map<string, Place>()
  let logged = 0
  const forget = (id: string) => {
    logged -= places.get(id)?.log.length ?? 0
    places.delete(id)
  }
  const forgetLogs = () => {
    for (const place of places.values()) {
      if (logged <= mostLogged) return
      logged -= place.log.length
      place.log = []
    }
  }
  const make = (id: string, seed: number, base: Base, first: PracticeChange) => {
    const state = applied({ born: first.born, world: base.world }, first, base.world)
    const kept = { seed, base: base.world, state, version: 1, loose: 0, usedAt: now() }
    const place = { kept, log: [], count: 0 }
    places.set(id, place)
    const [oldest] = places.keys()
    if (places.size > most && oldest !== undefined) forget(oldest)
    return place
  }
  const placeOf = (id: string) => {
    const known = places.get(id)
    if (known || !onDemand) return known
    const { seed, first } = onDemand(now())
    return make(id, seed, baseOf(seed), first)
  }
  return {
    shared: false,
    gather: 0,
    make: async (id, seed, base, first) => void make(id, seed, base, first),
    count: async () => places.size,
    load: async (id) => placeOf(id)?.kept,
    versions: async (ids) =>
      new Map(ids.flatMap((id) => (places.has(id) ? [[id, places.get(id)?.kept.version ?? 0]] : []))),
    due: async (until, most) =>
      [...places]
        .flatMap(([id, { kept }]) => {
          const { due = Number.POSITIVE_INFINITY } = kept.state
          return due <= until ? [{ id, at: due }] : []
        })
        .sort((a, b) => a.at - b.at)
        .slice(0, most),
    commit: async (steps) => {
      const granted = new Set<string>()
      for (const { id, from, to, change, state: known } of steps) {
        const place = places.get(id)
        if (place?.kept.version !== from) continue
        const state = known ?? applied(place.kept.state, change, place.kept.base)
        place.kept = { ...place.kept, state, version: to, usedAt: now() }
        // Whoever was used last is forgotten last.
        places.delete(id)
        places.set(id, place)
        granted.add(id)
      }
      return granted
    },
    compact: async () => {},
    remove: async (id) => forget(id),
    touch: async (id) => {
      const place = places.get(id)
      if (place) place.kept = { ...place.kept, usedAt: now() }
    },
    log: async (parts) => {
      for (const { id, exchanges } of parts) {
        const place = places.get(id)
        if (!place) continue
        place.count += 1
        const log = [...place.log, ...exchanges.map((exchange) => ({ n: place.count, exchange }))]
        logged -= place.log.length
        place.log = log.slice(-longestLog)
        logged += place.log.length
      }
      if (logged > mostLogged) forgetLogs()
    },
    readLog: async (id, after) => places.get(id)?.log.filter(({ n }) => n > after) ?? [],
    purge: async (unusedSince) => {
      for (const [id, { kept }] of places) if (kept.usedAt < unusedSince) forget(id)
    },
    close: async () => {
      places.clear()
      logged = 0
    },
  }
}
