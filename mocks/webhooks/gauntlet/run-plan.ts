// Promises to play a plan to its end on a world whose handler is listening already, and to hand over what can be judged.
import { companyId, newRow } from '../../chat-api/platform/account'
import type { World } from '../../world'
import { deliveries } from '../delivery/delivery'
import { Emitter } from '../delivery/emitter'
import { standard } from '../delivery/policies/standard'
import { valuesOf } from '../faults/fault-state'
import { faultNamed } from '../faults/faults'
import { secretsOf, secretsToKnow } from '../faults/secrets'
import { beginSpells, hooksOf, policyAt, type Spell } from '../faults/spells'
import { subscriptionsAt } from '../faults/stage'
import { signerOf } from '../signing/signer'
import { styleOf } from '../signing/styles'
import { subscriptions } from '../subscription'
import { perform } from './perform'
import type { Plan, PlannedFault } from './plan'

export interface PlanRun {
  plan: Plan
  /** Where the handler answers, e.g. `loja.hooks.example`. */
  host: string
  /** Lets time come to a moment: a page that shows the hour goes slowly. */
  drive?(moment: number): Promise<void>
}

/** What a run leaves to be judged; everything else is in the world. */
export interface PlanEvidence {
  world: World
  host: string
  plan: Plan
  /** Virtual ms since the epoch. */
  startedAt: number
  /** Id of the exchange in which the handler was asked for its copy of the contacts. */
  copy?: string
}

const task = 'webhook-plan'
const hour = 3_600_000
/** Longer than any schedule of retries. */
const longestWait = 100 * hour

/** What belongs into the handler's settings under this plan: the text of `/secrets.ts`. */
export function secretFile(world: World, faults: readonly PlannedFault[]): string {
  const pasted = (secret: string) =>
    faults.reduce((text, { fault, options }) => {
      const kind = faultNamed(fault)
      return kind?.pasted?.(text, valuesOf(kind, options)) ?? text
    }, secret)
  return `export const secrets: readonly string[] = ${JSON.stringify(secretsToKnow(world).map(pasted))}\n`
}

function subscribe(world: World, { plan, host }: PlanRun): void {
  const kinds = plan.faults.flatMap(({ fault }) => faultNamed(fault) ?? [])
  const count = Math.max(1, ...kinds.map(({ endpoints = 1 }) => endpoints))
  const events = [...new Set([...plan.events, ...kinds.flatMap((kind) => kind.events ?? [])])]
  for (let i = 1; i <= count; i += 1)
    subscriptions(world).insert({
      ...newRow(world),
      companyId: companyId(world),
      name: `Loja ${i}`,
      url: i === 1 ? `https://${host}/` : `https://${host}/?copy=${i}`,
      enabled: true,
      events,
    })
}

/** Between two looks at whether a handler that answers itself is filling the log. */
const step = 10_000
const mostExchanges = 4_000

function hasRunAway(world: World): boolean {
  if (world.log.entries().length < mostExchanges) return false
  return deliveries(world).find(({ reason }) => reason === 'loop') !== undefined
}

const isQuiet = (world: World) =>
  world.clock.pending().every(({ name }) => name !== 'webhook-fault') &&
  deliveries(world)
    .all()
    .every(({ status }) => status === 'delivered' || status === 'failed' || status === 'discarded')

export async function runPlan(world: World, run: PlanRun): Promise<PlanEvidence> {
  const { plan, host } = run
  const { clock } = world
  const drive = run.drive ?? ((moment: number) => clock.advanceTo(moment))
  const startedAt = clock.now()
  const spells = plan.faults.map(({ from, until, ...fault }): Spell => {
    return { ...fault, from: startedAt + from, until: until === undefined ? undefined : startedAt + until }
  })
  subscribe(world, run)
  const emitter = new Emitter(world, {
    policy: policyAt(standard, spells, startedAt),
    sign: signerOf(styleOf('standard'), () => secretsOf(world)),
    faults: hooksOf(plan.seed, spells),
  })
  emitter.attach()
  try {
    clock.on(task, ({ act }) => {
      const next = plan.acts[Number(act)]
      if (next) perform(world, next)
      return undefined
    })
    beginSpells({ world, emitter, host }, plan.seed, spells, standard)
    for (const [act, { at }] of plan.acts.entries()) clock.schedule(task, { act }, at)
    const end = startedAt + plan.length
    while (clock.now() < end && !hasRunAway(world)) await drive(Math.min(end, clock.now() + step))
    // Somebody looks at what failed for good, as people do at the end of a bad hour, and has it sent again.
    for (const { id } of subscriptionsAt(world, host)) emitter.replay(id, startedAt, 'failed')
    while (!isQuiet(world) && clock.now() < startedAt + longestWait && !hasRunAway(world))
      await drive(clock.now() + step)
    return { world, host, plan, startedAt, copy: await askForCopy(world, host) }
  } finally {
    emitter.detach()
  }
}

/** A handler that shows nothing, or is not there, is judged by the rest. */
async function askForCopy(world: World, host: string): Promise<string | undefined> {
  const before = world.log.entries().at(-1)?.id
  await world.send(new Request(`https://${host}/`), { kind: 'console' }).catch(() => undefined)
  return world.log.since(before).find(({ origin }) => origin.kind === 'console')?.id
}
