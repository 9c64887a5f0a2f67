// Promises who answers at a host that is not a practice host, per world: a learner's handler, an inspector; and what can go wrong on the way there.
import type { Exchange } from './wire-log'
import type { World } from './world'

/** A server of somebody else. It may take its time on the world's clock (`clock.sleep`); otherwise time waits for it. */
export type Receiver = (request: Request) => Response | Promise<Response>

export type NoAnswerFailure = Exclude<Exchange['failure'], 'aborted' | undefined>

/** What a receiver, or the line to it, throws when nothing comes back. The sender sees a failed fetch. */
export class NoAnswer extends Error {
  readonly failure: NoAnswerFailure

  constructor(failure: NoAnswerFailure) {
    super(`Failed to fetch: no answer came (${failure}).`)
    this.name = 'NoAnswer'
    this.failure = failure
  }
}

/** What happens to one request between its sender and `next`, the receiver; it may keep the request or the answer back. */
export type Line = (request: Request, next: Receiver) => Promise<Response>

const receivers = new WeakMap<World, Map<string, Receiver>>()
const lines = new WeakMap<Request, Line>()
const exchanges = new WeakMap<Request, string>()
const texts = new WeakMap<Request, string>()

/** `host` as a URL writes it. A later receiver takes the place of an earlier one. @returns how to stop listening */
export function listenAt(world: World, host: string, receiver: Receiver): () => void {
  const name = host.toLowerCase()
  const ofWorld = receivers.get(world) ?? new Map<string, Receiver>()
  receivers.set(world, ofWorld)
  ofWorld.set(name, receiver)
  return () => {
    if (ofWorld.get(name) === receiver) ofWorld.delete(name)
  }
}

export function receiverAt(world: World, host: string): Receiver | undefined {
  return receivers.get(world)?.get(host.toLowerCase())
}

/** Lets `line` decide what becomes of this one request once it has left. Practice hosts are always reached. */
export function sendThrough(request: Request, line: Line): void {
  lines.set(request, line)
}

export const lineOf = (request: Request): Line | undefined => lines.get(request)

/** Id of the request's exchange on the wire log, known as soon as it has left: a handler's own requests name it as their cause. */
export const exchangeOf = (request: Request): string | undefined => exchanges.get(request)

export function nameExchange(request: Request, id: string): void {
  exchanges.set(request, id)
}

/** Whoever made the request may say what its body is: to read a copy of it takes a browser most of a millisecond. */
export function tellText(request: Request, text: string): void {
  texts.set(request, text)
}

export const toldText = (request: Request): string | undefined => texts.get(request)
