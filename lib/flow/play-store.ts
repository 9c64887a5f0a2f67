// Promises a play that grows: each change is a new object, and whoever listens is told.
import type { FlowContact, FlowEvent, FlowResult, Play } from './flow'
import { resultKey } from './result-key'

export const newPlay = (contact: FlowContact): Play => ({
  contact,
  state: 'running',
  events: [],
  results: {},
})

export class PlayStore {
  #play: Play
  readonly #listeners = new Set<() => void>()

  constructor(contact: FlowContact) {
    this.#play = newPlay(contact)
  }

  readonly get = (): Play => this.#play

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  add(...events: FlowEvent[]): void {
    if (events.length > 0) this.#set({ events: [...this.#play.events, ...events] })
  }

  keep(card: string, result: FlowResult): void {
    this.#set({
      events: [...this.#play.events, { kind: 'result', card, result }],
      results: { ...this.#play.results, [resultKey(result.name)]: result },
    })
  }

  /** @param card where it waits */
  enter(state: Play['state'], card?: string): void {
    this.#set({ state, card })
  }

  #set(change: Partial<Play>): void {
    this.#play = { ...this.#play, ...change }
    for (const listener of [...this.#listeners]) listener()
  }
}
