// Who answers at a lab's addresses: the learner's handler while it runs, an inspector always.

import type * as receivers from '@/mocks/receivers'
import type { Receiver } from '@/mocks/receivers'
import type { World } from '@/mocks/world'
import { handlerHost, inspectorHost } from './lab-hosts'

export class LabReceivers {
  readonly #world: World
  readonly #door: Pick<typeof receivers, 'always' | 'listenAt' | 'NoAnswer' | 'exchangeOf'>
  #serving?: Receiver

  constructor(world: World, door: Pick<typeof receivers, 'always' | 'listenAt' | 'NoAnswer' | 'exchangeOf'>) {
    this.#world = world
    this.#door = door
    door.listenAt(world, inspectorHost, door.always(200))
    this.#closeHandler()
  }

  /**
   * Lets the learner's handler answer at its address. A handler that falls over before it has answered looks as a server that
   * does: the line breaks.
   * @returns how to stop; nobody listens then
   */
  serve(receive: (request: Request, cause?: string) => Promise<Response>): () => void {
    const { exchangeOf, listenAt, NoAnswer } = this.#door
    const receiver: Receiver = async (request) => {
      try {
        return await receive(request, exchangeOf(request))
      } catch (error) {
        throw request.signal.aborted ? error : new NoAnswer('reset')
      }
    }
    this.#serving = receiver
    listenAt(this.#world, handlerHost, receiver)
    return () => {
      // A newer one may have taken its place already.
      if (this.#serving === receiver) this.#closeHandler()
    }
  }

  /** Nobody of the learner's answers. @returns lets whom it was answer again */
  suspend(): () => void {
    const before = this.#serving
    this.#serving = undefined
    this.#closeHandler()
    return () => {
      this.#serving = before
      if (before) this.#door.listenAt(this.#world, handlerHost, before)
      else this.#closeHandler()
    }
  }

  /** The host is known, but nothing listens: deliveries are refused. */
  #closeHandler(): void {
    const { listenAt, NoAnswer } = this.#door
    listenAt(this.#world, handlerHost, () => {
      throw new NoAnswer('refused')
    })
  }
}
