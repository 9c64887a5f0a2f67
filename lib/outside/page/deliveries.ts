// How a workspace delivers to addresses outside, as its page shows and steers it: read again whenever its log moves on.
import type { Exchange } from '@/mocks/wire-log'
import type { Sending } from '../deliveries/sending'
import type { WebhooksShown } from '../deliveries/webhooks-desk'
import { type Draft, nameOf, Platform, PlatformRefused, type Subscription } from './ask-platform'
import { type Made, type Trouble, troubleIn } from './ask-server'
import { isSubscriptionChange } from './log-signs'
import type { OwnAddressState } from './own-address'
import { afterTrouble, every, type Surroundings, usual } from './surroundings'

export type ShownDelivery = WebhooksShown['deliveries'][number]

/** What was done last, to be said aloud, and about which subscription or delivery. */
export interface News {
  what: 'subscribed' | 'removed' | 'tested' | 'again' | 'changed'
  name: string
}

export interface Refusal {
  /** Absent where it is about neither. */
  field?: keyof Draft
  /** The practice API's own sentence. */
  text: string
}

export interface DeliveriesState {
  /** Absent until the server has answered. */
  shown?: WebhooksShown
  /** Absent until there is reason to ask for them: the asking goes onto the learner's log. */
  subscriptions?: readonly Subscription[]
  /** A request of the reader's is under way. */
  acting: boolean
  /** What the last of them was to do. */
  about?: News['what']
  /** Why it came to nothing; before the first of them, why there is nothing to show. */
  trouble?: Trouble
  refusal?: Refusal
  news?: News
}

/** The address whose deliveries these are. */
interface Source {
  get(): Pick<OwnAddressState, 'made' | 'entries' | 'news'>
  subscribe(listener: () => void): () => void
}

const none: readonly Exchange[] = []
const empty: DeliveriesState = { acting: false }

/** Its next step is not waited for by the log: nothing has left yet, or is on its way. */
const isMoving = ({ status }: ShownDelivery) => status === 'scheduled' || status === 'sending'
const isGivenUp = ({ status }: ShownDelivery) => status === 'failed' || status === 'discarded'

export class Deliveries {
  #state = empty
  readonly #address: Source
  readonly #at: Surroundings
  readonly #platform: Platform
  readonly #listeners = new Set<() => void>()
  #made: Made | undefined
  #seen = { entries: none, news: undefined as OwnAddressState['news'] }
  #stop = () => {}
  /** Counts workspaces and their resets: an answer about an earlier one is not taken for this one's. */
  #era = 0
  /** Counts looks; an answer is dropped when a later look's is there already. */
  #turn = 0
  #answered = 0
  /** Changes of subscriptions made here that the log has yet to show. */
  #own = 0
  /** Deliveries given up, for the policy may have switched off a subscription with one. */
  #givenUp: string | undefined

  constructor(address: Source, surroundings: Partial<Surroundings> = {}) {
    this.#address = address
    this.#at = { ...usual, ...surroundings }
    this.#platform = new Platform(this.#at.server)
  }

  static readonly serverState = empty

  readonly get = (): DeliveriesState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** @returns how to end */
  readonly open = (): (() => void) => {
    const end = this.#address.subscribe(() => this.#follow())
    this.#follow()
    return () => {
      end()
      this.#begin(undefined)
    }
  }

  /** @returns whether there is such a subscription now */
  async subscribeTo({ url, events }: Draft): Promise<boolean> {
    const draft = { url: url.trim(), events }
    const isDone = await this.#change({ what: 'subscribed', name: nameOf(draft.url) }, (made) =>
      this.#platform.create(made, draft),
    )
    const { refusal } = this.#state
    // The answer names no field, and the name is ours: it can be about one of two.
    const field = draft.events.length === 0 && URL.canParse(draft.url) ? 'events' : 'url'
    if (refusal?.field) this.#set({ ...this.#state, refusal: { ...refusal, field } })
    return isDone
  }

  remove({ id, name }: Subscription): Promise<boolean> {
    return this.#change({ what: 'removed', name }, (made) => this.#platform.remove(made, id))
  }

  async sendTest({ id, name }: Subscription): Promise<void> {
    await this.#act({ what: 'tested', name }, ({ workspace }) => this.#at.server.sendTest(workspace, id))
    void this.#look()
  }

  async sendAgain({ id, eventType }: ShownDelivery): Promise<void> {
    await this.#act({ what: 'again', name: eventType }, ({ workspace }) =>
      this.#at.server.sendAgain(workspace, id),
    )
    void this.#look()
  }

  async choose(change: Partial<Sending>): Promise<void> {
    const { shown } = this.#state
    if (!shown || this.#state.acting) return
    // What was chosen stays chosen while the server hears of it.
    this.#set({ ...this.#state, shown: { ...shown, ...change } })
    await this.#act({ what: 'changed', name: '' }, async ({ workspace }) => {
      await this.#at.server.chooseSending(workspace, change)
    })
    void this.#look()
  }

  async #change(news: News, work: (made: Made) => Promise<void>): Promise<boolean> {
    this.#own += 1
    const isDone = await this.#act(news, work)
    if (isDone) void this.#list()
    else this.#own = Math.max(0, this.#own - 1)
    return isDone
  }

  async #act(news: News, work: (made: Made) => Promise<void>): Promise<boolean> {
    const made = this.#made
    const era = this.#era
    const { shown, subscriptions, acting } = this.#state
    if (!made || acting) return false
    this.#set({ shown, subscriptions, acting: true, about: news.what })
    const outcome = await work(made).then(() => ({ news }), saidBy)
    if (era !== this.#era) return false
    this.#set({ ...this.#state, acting: false, ...outcome })
    return 'news' in outcome
  }

  #follow(): void {
    const { made, entries, news } = this.#address.get()
    const isOther = made?.workspace !== this.#made?.workspace
    if (isOther || (news === 'reset' && this.#seen.news !== 'reset')) this.#begin(made)
    const known = new Set(this.#seen.entries)
    const fresh = entries.filter((entry) => !known.has(entry))
    this.#seen = { entries, news }
    if (!made || fresh.length === 0) return
    void this.#look()
    const others = fresh.filter(isSubscriptionChange).length - this.#own
    this.#own = Math.max(0, -others)
    if (others > 0) void this.#list()
  }

  #begin(made: Made | undefined): void {
    this.#stop()
    this.#era += 1
    this.#own = 0
    this.#givenUp = undefined
    if (made?.workspace !== this.#made?.workspace) this.#seen = { entries: none, news: undefined }
    this.#made = made
    this.#set(empty)
    if (made) void this.#look()
  }

  async #look(): Promise<void> {
    const made = this.#made
    if (!made) return
    const era = this.#era
    this.#turn += 1
    const turn = this.#turn
    this.#stop()
    try {
      const shown = await this.#at.server.webhooks(made.workspace)
      if (era !== this.#era || turn < this.#answered) return
      this.#answered = turn
      this.#show(shown)
      if (turn === this.#turn && shown.deliveries.some(isMoving)) this.#lookIn(every)
    } catch (error) {
      if (era !== this.#era) return
      const trouble = troubleIn(error)
      // What is shown stays: the address itself says that nobody answers.
      if (!this.#state.shown) this.#set({ ...this.#state, trouble })
      if (turn === this.#turn && trouble !== 'unknown-workspace') this.#lookIn(afterTrouble)
    }
  }

  #lookIn(ms: number): void {
    this.#stop = this.#at.later(ms, () => {
      if (this.#at.isSeen()) void this.#look()
      else this.#lookIn(ms)
    })
  }

  #show(shown: WebhooksShown): void {
    const { trouble, ...state } = this.#state
    this.#set({ ...state, shown, ...(state.shown && trouble && { trouble }) })
    const before = this.#givenUp
    this.#givenUp = shown.deliveries.find(isGivenUp)?.id ?? ''
    const isOld = before !== undefined && before !== this.#givenUp
    if (state.subscriptions ? isOld : shown.deliveries.length > 0) void this.#list()
  }

  async #list(): Promise<void> {
    const made = this.#made
    const era = this.#era
    if (!made) return
    const read = await this.#platform
      .list(made)
      .then((subscriptions) => ({ subscriptions }), saidBy)
      .catch(() => ({}))
    if (era === this.#era) this.#set({ ...this.#state, ...read })
  }

  #set(state: DeliveriesState): void {
    this.#state = state
    for (const listener of [...this.#listeners]) listener()
  }
}

function saidBy(error: unknown): Pick<DeliveriesState, 'refusal' | 'trouble'> {
  if (!(error instanceof PlatformRefused)) return { trouble: troubleIn(error) }
  const { status, text } = error
  return { refusal: { text, ...(status === 400 && { field: 'url' }) } }
}
