// Promises that faults have their effect for as long as each is on: on deliveries, on the sender's policy, and by themselves.
import { RandomStream } from '../../random'
import type { Emitter } from '../delivery/emitter'
import type { FaultHooks } from '../delivery/fault-hooks'
import type { RetryPolicy } from '../delivery/policy'
import type { Fault, FaultValues, Situation } from './define-fault'
import { type FaultState, valuesOf } from './fault-state'
import { faultNamed } from './faults'
import type { Stage } from './stage'
import { witness } from './witness'

/** A fault while it is on. */
export interface Spell {
  /** Id of the fault. */
  fault: string
  options: FaultValues
  /** Virtual ms since the epoch. */
  from: number
  /** The first ms without it; absent means for good. */
  until?: number
}

interface Cast extends Spell {
  kind: Fault
  situation: Situation
}

/** All faults of a state, switched on at one moment. */
export const spellsFrom = ({ faults }: FaultState, from: number): Spell[] =>
  faults.map(({ fault, options }) => ({ fault, options, from }))

/** An unknown fault does nothing. */
function castOf(seed: number, spells: readonly Spell[]): Cast[] {
  return spells.flatMap((spell, place) => {
    const kind = faultNamed(spell.fault)
    if (!kind) return []
    const chance = (what: string) => new RandomStream(seed, `${kind.id} ${place} ${what}`)
    const situation = { options: valuesOf(kind, spell.options), since: spell.from, chance }
    return [{ ...spell, kind, situation }]
  })
}

const isOn = ({ from, until = Number.POSITIVE_INFINITY }: Spell, now: number) => now >= from && now < until

/** For the emitter, in its order. The same seed and spells do the same to the same messages. */
export function hooksOf(seed: number, spells: readonly Spell[]): FaultHooks[] {
  const casts = castOf(seed, spells)
  const lasting = casts.flatMap(({ kind, situation }) => kind.lasting?.(situation) ?? [])
  return [...casts.flatMap(whileOn), ...lasting, witness]
}

function whileOn(cast: Cast): FaultHooks[] {
  const hooks = cast.kind.hooks?.(cast.situation)
  if (!hooks) return []
  const on = ({ world }: Parameters<NonNullable<FaultHooks['outgoing']>>[1] | { world: Stage['world'] }) =>
    isOn(cast, world.clock.now())
  const { outgoing, attempt, network } = hooks
  return [
    {
      outgoing: outgoing && ((drafts, context) => (on(context) ? outgoing(drafts, context) : drafts)),
      attempt: attempt && ((init, context) => (on(context) ? attempt(init, context) : init)),
      network:
        network &&
        ((request, next, context) => (on(context) ? network(request, next, context) : next(request))),
    },
  ]
}

/** The sender's policy at a moment. */
export function policyAt(policy: RetryPolicy, spells: readonly Spell[], now: number): RetryPolicy {
  return castOf(0, spells)
    .filter((cast) => isOn(cast, now))
    .reduce((changed, { kind, situation }) => kind.policy?.(changed, situation.options) ?? changed, policy)
}

const task = 'webhook-fault'

/**
 * Lets the faults do what they do besides, and the policy change when they come and go. What is to come lies on the clock as
 * named tasks, so it survives snapshot and restore as long as this was called once with the same spells.
 */
export function beginSpells(
  stage: Stage & { emitter: Pick<Emitter, 'replay' | 'redeliver' | 'configure'> },
  seed: number,
  spells: readonly Spell[],
  policy: RetryPolicy,
): void {
  const { clock } = stage.world
  const casts = castOf(seed, spells)
  const acts = casts.map(({ kind, situation }) => kind.acts?.(situation) ?? [])
  clock.on(task, async ({ spell, act }) => {
    if (act === null) stage.emitter.configure({ policy: policyAt(policy, spells, clock.now()) })
    else await acts[Number(spell)]?.[Number(act)]?.run(stage)
  })
  for (const [spell, { kind, from, until }] of casts.entries()) {
    const at = (moment: number, act: number | null) =>
      clock.schedule(task, { spell, act }, moment - clock.now())
    if (kind.policy) at(from, null)
    if (kind.policy && until !== undefined) at(until, null)
    for (const [act, { after }] of (acts[spell] ?? []).entries()) at(from + after, act)
  }
}
