// Keeps a learner's route alive and calls it for each delivery.
import { type After, afterKey } from '../after'
import { limits } from '../limits'
import type { Answer } from '../messages'
import { handlersOf } from '../serve/handlers'
import type { ToServing } from '../serve/messages'
import { serverError } from '../serve/plain-response'
import { type Reply, Route } from '../serve/route'
import { snapshotOf } from '../serve/snapshot'
import { during, finish, settle, whenQuiet } from './activity'
import { arrival } from './arrival'
import { post } from './channel'
import { allowLines, writeLine } from './console'
import { allowRequests, awaited, putDownTo, receiveAnswer } from './fetch'
import { format } from './format'
import { watchRest } from './rest'
import { installWorldTime, type WorldTime } from './world-time'

interface Serving {
  time: WorldTime
  /** A handler was set to work. */
  atWork: ReturnType<typeof watchRest>
  callers: Map<number, AbortController>
  store?: object
  route?: Route
}

let serving: Serving | undefined

const onError = (text: string) => writeLine('error', text)

function state() {
  try {
    return snapshotOf(serving?.store)
  } catch {
    // The program replaced a built-in the snapshot relies on.
    return []
  }
}

/** The program's clock, timers and `after` are in place when this returns; its modules come next. */
function prepare(now: number): Serving {
  const time = installWorldTime(now)
  const atWork = watchRest(() => time.timers.waiting + awaited(), state)
  const made: Serving = { time, atWork, callers: new Map() }
  const after: After = (work) => {
    if (!made.route) throw new Error('Failed to call after(): no delivery is being handled.')
    made.route.after(work)
  }
  Object.defineProperty(globalThis, afterKey, { value: after })
  putDownTo(() => made.route?.causes.current)
  // A program that serves does not end when it is quiet; one that never gets as far as serving does.
  whenQuiet((settled) => {
    if (!settled) post({ type: 'end', how: 'unsettled' })
  })
  return made
}

const fail = () => post({ type: 'end', how: 'failed' })

/** @param load imports a module; calls back when that failed with an error the console shows */
export async function serve(
  { entry, store, now }: ToServing & { type: 'serve' },
  load: (url: string, onFailed: () => void) => Promise<object | undefined>,
): Promise<void> {
  serving = prepare(now)
  const main = await load(entry, fail)
  if (!main) return
  if (store) serving.store = await load(store, fail)
  settle()
  const handlers = handlersOf(main)
  if (handlers.size === 0) return post({ type: 'end', how: 'no-handler' })
  serving.route = new Route(handlers, onError, during)
  post({ type: 'serving', state: state() })
}

function answer(id: number, { response, threw }: Reply): void {
  serving?.callers.delete(id)
  const handled = { response, threw: threw?.slice(0, limits.lineLength), state: state() }
  post({ type: 'handled', id, handled })
}

function deliver({ id, request }: ToServing & { type: 'deliver' }, serving: Serving): void {
  const { route, callers, time, atWork } = serving
  time.allow()
  allowLines()
  allowRequests()
  const caller = new AbortController()
  callers.set(id, caller)
  try {
    void route?.deliver(id, arrival(request, caller.signal), (reply) => answer(id, reply))
  } catch (error) {
    // A method no Request may have.
    onError(format([error]))
    answer(id, { response: serverError(request.url), more: false })
  }
  atWork('delivery', id)
}

function ring(id: number, { time, atWork }: Serving): void {
  // Cleared while the page's word was on its way: it counts as finished already.
  if (time.timers.has(id)) {
    try {
      time.timers.ring(id)
    } catch (error) {
      onError(`Uncaught ${format([error])}`)
    }
    finish()
  }
  atWork('timer', id)
}

/** Time and deliveries, once the program serves. */
export function receiveServing(message: Exclude<ToServing, { type: 'serve' }>): void {
  if (!serving) return
  if ('now' in message) serving.time.set(message.now)
  if (message.type === 'deliver') deliver(message, serving)
  else if (message.type === 'woke') ring(message.id, serving)
  else serving.callers.get(message.id)?.abort(new DOMException('The sender has hung up.', 'AbortError'))
}

/** An answer to a request of the program, with the time at which it came. */
export function hearAnswer(id: number, answer: Answer, now: number | undefined): void {
  if (now !== undefined) serving?.time.set(now)
  receiveAnswer(id, answer)
  serving?.atWork('answer', id)
}
