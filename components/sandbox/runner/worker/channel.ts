// The one line out of the worker: a port that lives in this closure and is never reachable from a learner's program.
import type { FromWorker, ToWorker } from '../messages'
import type { FromServing, ToServing } from '../serve/messages'
import { onGlobal, reader, uncurry } from './natives'

type Up = FromWorker | FromServing
type Down = ToWorker | ToServing

// An event would give its port away as `event.target`, so its data is read by the getter of before.
const dataOf = reader<MessageEvent, unknown>(MessageEvent.prototype, 'data')
const portsOf = reader<MessageEvent, readonly MessagePort[]>(MessageEvent.prototype, 'ports')
const stopHere = uncurry(Event.prototype.stopImmediatePropagation)
const postTo = uncurry<MessagePort, [Up], void>(MessagePort.prototype.postMessage)

let port: MessagePort | undefined
const early: Up[] = []

/** Sends one message up; kept until the port has come. */
export function post(message: Up): void {
  if (port) postTo(port, message)
  else early[early.length] = message
}

/** Calls `receive` with everything the runner says, from the moment it hands over the port. */
export function listen(receive: (message: Down) => void): void {
  onGlobal('message', (event) => {
    stopHere(event)
    if (port) return
    port = portsOf(event as MessageEvent)[0]
    if (!port) return
    port.onmessage = (message) => receive(dataOf(message) as Down)
    for (const message of early) postTo(port, message)
  })
}
