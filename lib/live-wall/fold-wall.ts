// Puts a change on the wall; parts that say the same as before stay the same objects, so that only what is new is drawn anew.
import type { WallChange } from './read-change'
import type { FireOnWall, Learner, Wall } from './wall'

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** @returns `before` when nothing differs: the server repeats the last seconds so that nothing is missed */
function put<Value>(before: ReadonlyMap<string, Value>, entries: readonly (readonly [string, Value])[]) {
  const news = entries.filter(([key, value]) => !same(before.get(key), value))
  return news.length === 0 ? before : new Map([...before, ...news])
}

const kept = <Value>(before: Value, now: Value): Value => (same(before, now) ? before : now)

function learnersOf(before: Wall['learners'], { members, progress }: WallChange): Wall['learners'] {
  const changed = new Map<string, Learner>()
  const find = (id: string) => changed.get(id) ?? before.get(id)
  for (const { id, name } of members)
    if (find(id)?.name !== name) changed.set(id, { reports: new Map(), ...find(id), id, name })
  for (const { member, step, state, detail } of progress) {
    const learner = find(member)
    if (learner === undefined) continue
    const reports = put(learner.reports, [[step, { state, detail }]])
    if (reports !== learner.reports) changed.set(member, { ...learner, reports })
  }
  return changed.size === 0 ? before : new Map([...before, ...changed])
}

function presentOf(before: Wall['present'], present: string[]): Wall['present'] {
  return present.length === before.size && present.every((id) => before.has(id)) ? before : new Set(present)
}

function firesOf(before: readonly FireOnWall[], news: readonly FireOnWall[]): readonly FireOnWall[] {
  const all = new Map([...before, ...news].map((fire) => [fire.fire, fire]))
  return kept(
    before,
    [...all.values()].sort((a, b) => b.at - a.at),
  )
}

export function foldWall(before: Wall, change: WallChange): Wall {
  return {
    at: Math.max(before.at, change.at),
    learners: learnersOf(before.learners, change),
    present: presentOf(before.present, change.present),
    hands: kept(before.hands, change.hands),
    questions: kept(before.questions, change.questions),
    requests: put(
      before.requests,
      change.requests.map((one) => [`${one.member} ${one.step}`, one] as const),
    ),
    fires: firesOf(before.fires, change.fires),
    deliveries: put(
      before.deliveries,
      change.deliveries.map((one) => [`${one.fire} ${one.member} ${one.n} ${one.attempt}`, one] as const),
    ),
    pulse: kept(before.pulse, change.pulse),
    votes: kept(before.votes, change.votes),
  }
}

/** Somebody was sent out: what they did goes with them. */
export function withoutLearner(wall: Wall, id: string): Wall {
  if (!wall.learners.has(id)) return wall
  const rest = <Value>(map: ReadonlyMap<string, Value>, of: (value: Value) => string) =>
    new Map([...map].filter(([, value]) => of(value) !== id))
  return {
    ...wall,
    learners: rest(wall.learners, (learner) => learner.id),
    hands: wall.hands.filter(({ member }) => member !== id),
    requests: rest(wall.requests, ({ member }) => member),
    deliveries: rest(wall.deliveries, ({ member }) => member),
  }
}
