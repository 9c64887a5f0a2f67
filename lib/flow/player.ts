// Promises one time through a flow with one contact: card after card, until it has to wait, ends, or goes in a circle.
import { flowProblems } from './check-flow'
import type { Card, ChatLine, Flow, FlowContact, Play } from './flow'
import { afterWait, type LastCall, lastCallOf, resultOf } from './last-call'
import { limits } from './limits'
import { makeCall } from './make-call'
import { PlayStore } from './play-store'
import { resultKey } from './result-key'
import { type Failing, type Scope, scopeOf } from './scope'
import type { Stage } from './stage'

type Of<K extends Card['kind']> = Extract<Card, { kind: K }>

export class FlowPlayer {
  readonly #flow: Flow
  readonly #stage: Stage
  readonly #store: PlayStore
  readonly #cards: ReadonlyMap<string, Card>
  #webhook: LastCall | undefined
  #input: string | undefined

  constructor(stage: Stage, flow: Flow, contact: FlowContact) {
    this.#stage = stage
    this.#flow = flow
    this.#store = new PlayStore(contact)
    this.#cards = new Map(flow.cards.map((card) => [card.id, card]))
  }

  get get(): () => Play {
    return this.#store.get
  }

  get subscribe(): PlayStore['subscribe'] {
    return this.#store.subscribe
  }

  /** Resolves when the flow waits or has ended. A flow with problems says them and ends at once. */
  async begin(): Promise<void> {
    const problems = flowProblems(this.#flow)
    if (problems.length === 0) return this.#sprint(this.#flow.cards[0]?.id)
    for (const { code, card = '', setting = '', values } of problems)
      this.#fail(card, { setting, code, values })
    this.#store.enter('done')
  }

  /** What the contact writes. Nothing happens unless the flow waits; an empty message cannot be sent. */
  async answer(text: string): Promise<void> {
    const { state, card } = this.#store.get()
    const asked = this.#cards.get(card ?? '')
    if (state !== 'waiting' || asked?.kind !== 'ask' || text.trim() === '') return
    this.#store.enter('running')
    this.#say(asked, 'contact', text)
    this.#input = text
    this.#webhook = afterWait(this.#flow.dialect, this.#webhook)
    const value = text.slice(0, limits.resultValue)
    this.#store.keep(asked.id, { name: asked.result, value, category: 'All Responses', input: text })
    await this.#sprint(asked.next)
  }

  stop(): void {
    if (this.#isOver) return
    this.#store.enter('stopped')
  }

  get #isOver(): boolean {
    return ['done', 'stopped'].includes(this.#store.get().state)
  }

  async #sprint(first: string | undefined): Promise<void> {
    let next = first
    for (let steps = 0; next !== undefined; steps += 1) {
      const card = this.#cards.get(next)
      if (!card) break
      if (steps === limits.steps) {
        this.#fail(card.id, {
          setting: '',
          code: 'flow.too-many-steps',
          values: { most: limits.steps },
        })
        break
      }
      next = await this.#step(card)
      if (this.#store.get().state !== 'running') return
    }
    this.#store.enter('done')
  }

  /** @returns id of the card that follows */
  async #step(card: Card): Promise<string | undefined> {
    if (card.kind === 'call') return this.#call(card)
    if (card.kind === 'branch') return this.#branch(card)
    this.#speak(card)
    if (card.kind === 'say') return card.next
    this.#store.enter('waiting', card.id)
    return undefined
  }

  #speak(card: Of<'say'> | Of<'ask'>): void {
    const text = this.#render(card.id, 'text', card.text)
    if (text.trim() === '') this.#fail(card.id, { setting: 'text', code: 'say.empty', values: {} })
    else this.#say(card, 'flow', text)
  }

  async #call(card: Of<'call'>): Promise<string | undefined> {
    const outgoing = {
      method: card.method,
      url: this.#render(card.id, 'url', card.url).trim(),
      headers: card.headers.map(({ name, value }, at) => ({
        name: name.trim(),
        value: this.#render(card.id, `headers.${at}.value`, value),
      })),
      body: this.#render(card.id, 'body', card.body, Number.POSITIVE_INFINITY),
    }
    const { called, answer, error } = await makeCall(this.#stage, card.id, outgoing)
    if (this.#isOver) return undefined
    if (called) this.#store.add({ kind: 'called', call: called })
    if (error) this.#fail(card.id, error)
    if (called) {
      this.#webhook = lastCallOf(outgoing, answer)
      this.#store.keep(card.id, resultOf(card.result.trim(), this.#webhook))
    } else if (this.#flow.dialect === 'rapidpro') this.#webhook = undefined
    const category = this.#wentWell(card) ? 'Success' : 'Failure'
    this.#store.add({ kind: 'branched', card: card.id, category })
    return category === 'Success' ? card.success : card.failure
  }

  /** Weni asks the result, which may be of an earlier call where this one was not made; RapidPro asks the call. */
  #wentWell({ result }: Of<'call'>): boolean {
    if (this.#flow.dialect === 'weni')
      return this.#store.get().results[resultKey(result)]?.category === 'Success'
    const status = this.#webhook?.status ?? 0
    return status >= 200 && status <= 299
  }

  #branch(card: Of<'branch'>): string | undefined {
    const scope = this.#scope()
    const operand = scope.evaluate(card.operand)
    for (const error of operand.errors) this.#fail(card.id, { setting: 'operand', ...error })
    for (const [at, { test, arguments: args, category, next }] of card.cases.entries()) {
      const { fits, errors } = scope.test(test, operand.value, args)
      for (const error of errors) this.#fail(card.id, { setting: `cases.${at}`, ...error })
      if (!fits) continue
      this.#store.add({ kind: 'branched', card: card.id, category })
      return next
    }
    this.#store.add({ kind: 'branched', card: card.id, category: 'Other' })
    return card.other
  }

  #scope(): Scope {
    const { contact, results } = this.#store.get()
    const { dialect, name } = this.#flow
    const last = { webhook: this.#webhook, input: this.#input, now: this.#stage.clock.now() }
    return scopeOf({ dialect, contact, results, flowName: name, ...last })
  }

  #render(card: string, setting: string, template: string, most: number = limits.rendered): string {
    const { text, errors } = this.#scope().render(template, most)
    for (const error of errors) this.#fail(card, { setting, ...error })
    return text
  }

  #say({ id }: Card, who: ChatLine['who'], text: string): void {
    this.#store.add({ kind: 'line', line: { who, text, card: id } })
  }

  #fail(card: string, { setting, code, values }: Failing & { setting: string }): void {
    this.#store.add({ kind: 'error', card, setting, code, values })
  }
}
