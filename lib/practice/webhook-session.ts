// What a Webhook lab adds to a learner's session: a sender at work on its world, who answers at the learner's address, and news of both in batches.
import type { AttemptRow, DeliveryRow, EndpointRow } from '@/mocks/webhooks/delivery/delivery'
import type { Emitter, Loop } from '@/mocks/webhooks/delivery/emitter'
import type { PolicyId, RetryPolicy } from '@/mocks/webhooks/delivery/policy'
import type { FaultState } from '@/mocks/webhooks/faults/fault-state'
import type { Happening } from '@/mocks/webhooks/happenings/define-happening'
import type { StyleId } from '@/mocks/webhooks/signing/style'
import type { SubscriptionRow } from '@/mocks/webhooks/subscription'
import type { Exchange } from '@/mocks/wire-log'
import type { World } from '@/mocks/world'
import { Beat } from './beat'
import { handlerHost } from './lab-hosts'
import { LabReceivers } from './lab-receivers'
import type { LabSetup } from './lab-setup'
import { nowServing } from './serving-labs'
import { type PracticeSession, practiceSession } from './session'
import { loadWebhookModules, type WebhookModules } from './webhook-modules'
import { WebhookSecrets } from './webhook-secrets'

export interface WebhookState {
  /** Virtual ms since the epoch, when this was told. */
  now: number
  /** Virtual ms per real ms; 0 stands still. */
  pace: number
  subscriptions: readonly Readonly<SubscriptionRow>[]
  deliveries: readonly Readonly<DeliveryRow>[]
  attempts: readonly Readonly<AttemptRow>[]
  /** What the sender keeps in mind about addresses, by id of the subscription. */
  endpoints: readonly Readonly<EndpointRow>[]
  /** Events that were not delivered because the learner's own code caused them, newest last. */
  loops: readonly Loop[]
  policy: PolicyId
  style: StyleId
  faults: FaultState
}

/** Milliseconds; the log can change thousands of times in a second. */
const batch = 120
const mostLoops = 5
const noFaults: FaultState = { seed: 1, faults: [] }

export class WebhookSession {
  readonly practice: PracticeSession
  readonly world: World
  readonly emitter: Emitter
  readonly secrets: WebhookSecrets
  readonly policies: readonly RetryPolicy[]
  readonly #modules: WebhookModules
  readonly #receivers: LabReceivers
  readonly #listeners = new Set<() => void>()
  #loops: readonly Loop[] = []
  #policy: PolicyId = 'platform'
  #style: StyleId = 'none'
  #faults = noFaults
  #setup: LabSetup = {}
  #paste = (secret: string) => secret
  #state: WebhookState
  readonly #news = new Beat(() => this.#tell(), batch)

  constructor(practice: PracticeSession, world: World, modules: WebhookModules) {
    const { Emitter, RandomStream, newSecret, policies, policyList } = modules
    const { secretsOf, rotateSecret, retireSecret, styles } = modules
    this.practice = practice
    this.world = world
    this.#modules = modules
    this.#receivers = new LabReceivers(world, modules)
    this.policies = policyList
    this.secrets = new WebhookSecrets(world, {
      newSecret,
      styles,
      standard: { secretsOf, rotateSecret, retireSecret },
      chance(name) {
        const stream = new RandomStream(world.seed, name)
        return () => stream.next()
      },
    })
    this.emitter = new Emitter(world, { policy: policies[this.#policy], faults: [modules.witness] })
    this.emitter.attach()
    this.emitter.onLoop((loop) => {
      this.#loops = [...this.#loops, loop].slice(-mostLoops)
      this.#news.later()
    })
    for (const source of [this.emitter, world.clock, world.log]) source.subscribe(this.#news.later)
    this.#state = this.#look()
  }

  readonly get = (): WebhookState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Sends what the lab's own forms ask for through the one door. @returns the exchange, also of a refusal */
  send(request: Request): Promise<Exchange> {
    return this.practice.sendFromConsole(request)
  }

  happen(happening: Happening, chosenId?: string): void {
    happening.run(this.world, chosenId)
  }

  /** A paused subscription gets it too. False where there is nothing to make an example from. */
  sendTest(subscriptionId: string, eventType: string): boolean {
    return this.emitter.sendTest(subscriptionId, eventType) !== undefined
  }

  setPace(pace: number): void {
    this.world.clock.pace = pace
    this.#show()
  }

  /** Jumps to the next thing that falls due. False when nothing is waiting. */
  async stepToNext(): Promise<boolean> {
    const found = await this.world.clock.advanceToNext()
    this.#show()
    return found
  }

  choosePolicy(id: PolicyId): void {
    const { policies } = this.#modules
    this.#policy = id
    this.emitter.configure({ policy: policies[id] })
    // A fault may bend the policy.
    if (this.#faults.faults.length > 0) void this.chooseFaults(this.#faults)
    this.#show()
  }

  chooseStyle(id: StyleId): void {
    const { signerOf, styleOf } = this.#modules
    this.#style = id
    const sign = signerOf(styleOf(id), () => this.secrets.of(id))
    this.emitter.configure({ sign: id === 'none' ? undefined : sign })
    this.#show()
  }

  /** Faults begin now; those that were on end. */
  async chooseFaults(state: FaultState): Promise<void> {
    const { beginFaults } = await import('./webhook-faults')
    this.#faults = state
    const stage = { world: this.world, emitter: this.emitter, host: handlerHost }
    this.#paste = beginFaults(stage, state, this.#modules.policies[this.#policy])
    this.#show()
  }

  changeSecret(how: 'rotate' | 'retire'): void {
    this.secrets[how](this.#style)
    this.#show()
  }

  /** What lands in the learner's code when they copy a secret; a fault may have a hand in it. */
  copied(secret: string): string {
    return this.#paste(secret)
  }

  /** See `LabReceivers.serve`. */
  serve(receive: (request: Request, cause?: string) => Promise<Response>): () => void {
    return nowServing(this, this.#receivers.serve(receive))
  }

  /** See `LabReceivers.suspend`. */
  suspendHandler(): () => void {
    return this.#receivers.suspend()
  }

  /** What a lesson has chosen and made before the learner comes. */
  async prepare(setup: LabSetup): Promise<void> {
    this.#setup = setup
    if (setup.policy) this.choosePolicy(setup.policy)
    if (setup.style) this.chooseStyle(setup.style)
    this.#subscribeAll()
    if (setup.faults !== undefined) {
      const { readFaultLink } = await import('@/mocks/webhooks/faults/fault-link')
      await this.chooseFaults(readFaultLink(setup.faults).state)
    }
    await this.#happenBefore()
    this.#show()
  }

  async #happenBefore(): Promise<void> {
    const { happened = [] } = this.#setup
    if (happened.length === 0) return
    const { happenBefore } = await import('./lab-acts')
    await happenBefore(this, happened)
  }

  #subscribeAll(): void {
    const { newRow, companyId, subscriptions } = this.#modules
    for (const { name, url, events } of this.#setup.subscribed ?? []) {
      const row = { ...newRow(this.world), companyId: companyId(this.world), name, url, enabled: true }
      subscriptions(this.world).insert({ ...row, events: [...events] })
    }
  }

  /** World, wire log and deliveries as on the first visit; what was chosen and what listens stays. */
  async startOver(): Promise<void> {
    await this.practice.startOver()
    this.#loops = []
    this.#subscribeAll()
    if (this.#faults.faults.length > 0) await this.chooseFaults(this.#faults)
    await this.#happenBefore()
    this.#show()
  }

  #look(): WebhookState {
    const { attempts, deliveries, endpoints, subscriptions } = this.#modules
    const { world } = this
    return {
      now: world.clock.now(),
      pace: world.clock.pace,
      subscriptions: subscriptions(world).all(),
      deliveries: deliveries(world).all(),
      attempts: attempts(world).all(),
      endpoints: endpoints(world).all(),
      loops: this.#loops,
      policy: this.#policy,
      style: this.#style,
      faults: this.#faults,
    }
  }

  #show(): void {
    this.#news.now()
  }

  #tell(): void {
    this.#state = this.#look()
    for (const listener of this.#listeners) listener()
  }
}

/** A lab on the world of a practice session. */
export async function openWebhookSession(
  practice: PracticeSession,
  setup: LabSetup,
): Promise<WebhookSession> {
  const [world, modules] = await Promise.all([practice.world(), loadWebhookModules()])
  const session = new WebhookSession(practice, world, modules)
  await session.prepare(setup)
  return session
}

const sessions = new Map<string, Promise<WebhookSession>>()

/** The lab of this id; the same one until the page is left. One that could not be loaded is asked for again the next time. */
export function webhookSession(id: string, setup: LabSetup = {}): Promise<WebhookSession> {
  const known = sessions.get(id)
  if (known) return known
  const opened = openWebhookSession(practiceSession(id), setup)
  sessions.set(id, opened)
  opened.catch(() => sessions.delete(id))
  return opened
}
