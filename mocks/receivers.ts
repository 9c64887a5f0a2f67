// Promises who answers at a host that is not a practice host, per world: a learner's handler, an inspector; and what can go wrong on the way there.
import { Itself } from './itself'
import type { Exchange } from './wire-log'
import type { World } from './world'

/** A server of somebody else. It may take its time on the world's clock (`clock.sleep`); otherwise time waits for it. */
export interface Receiver {
  (request: Request): Response | Promise<Response>
  /** The status of every answer, from one that reads nothing and says nothing else. */
  always?: number
}

/** Whatever comes is answered with `status` and no body: no request need be made for it to be read. */
export const always = (status: number): Receiver =>
  Object.assign(() => new Response(null, { status }), { always: status })

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

/** What is known of a request beside what it says. */
interface Notes {
  line?: Line
  exchange?: string
  text?: string
}

class Noted extends Itself {
  readonly #notes: Notes = {}

  static of(request: Request): Notes {
    if (!(#notes in request)) new Noted(request)
    return (request as unknown as Noted).#notes
  }
}

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
  Noted.of(request).line = line
}

export const lineOf = (request: Request): Line | undefined => Noted.of(request).line

/** Id of the request's exchange on the wire log, known as soon as it has left: a handler's own requests name it as their cause. */
export const exchangeOf = (request: Request): string | undefined => Noted.of(request).exchange

export function nameExchange(request: Request, id: string): void {
  Noted.of(request).exchange = id
}

/** Whoever made the request may say what its body is: to read a copy of it takes a browser most of a millisecond. */
export function tellText(request: Request, text: string): void {
  Noted.of(request).text = text
}

export const toldText = (request: Request): string | undefined => Noted.of(request).text
