// What a worker is before a learner's program: closed to the outside, with our fetch, console and timers, and waiting.
import { countMethods, settle, touch, whenQuiet } from './activity'
import { listen, post } from './channel'
import { installConsole, writeLine } from './console'
import { installFetch } from './fetch'
import { format } from './format'
import { lockDown } from './lockdown'
import { onGlobal, reader, uncurry } from './natives'
import { hearAnswer, receiveServing, serve } from './serve'
import { isPlaced, readable } from './stack'
import { installTimers } from './timers'

const errorOf = reader<ErrorEvent, unknown>(ErrorEvent.prototype, 'error')
const messageOf = reader<ErrorEvent, string>(ErrorEvent.prototype, 'message')
const reasonOf = reader<PromiseRejectionEvent, unknown>(PromiseRejectionEvent.prototype, 'reason')
const preventDefault = uncurry(Event.prototype.preventDefault)

let failed = false

function report(title: string, error: unknown): void {
  failed = true
  writeLine('error', `${title} ${format([error])}`)
}

onGlobal('error', (event) => {
  preventDefault(event)
  report('Uncaught', errorOf(event as ErrorEvent) ?? messageOf(event as ErrorEvent))
})
onGlobal('unhandledrejection', (event) => {
  preventDefault(event)
  report('Uncaught (in promise)', reasonOf(event as PromiseRejectionEvent))
})

/** Undefined: it failed, and the console says why. */
async function load(url: string, onFailed: () => void): Promise<object | undefined> {
  touch()
  try {
    return await import(url)
  } catch (error) {
    // The engine could not parse a module and does not say where; the frame is asked for the place.
    if (error instanceof SyntaxError && !isPlaced(error)) {
      post({ type: 'end', how: 'failed', syntax: readable(error.message) })
      return
    }
    report('Uncaught', error)
    onFailed()
  }
}

async function start(entry: string): Promise<void> {
  if (await load(entry, settle)) settle()
}

whenQuiet((settled) => post({ type: 'end', how: failed ? 'failed' : settled ? 'finished' : 'unsettled' }))

const bodyMethods = ['text', 'json', 'arrayBuffer', 'blob', 'formData', 'bytes'] as const
for (const type of [Request, Response, Blob]) countMethods(type.prototype, bodyMethods)
if (typeof SubtleCrypto !== 'undefined') {
  countMethods(
    SubtleCrypto.prototype,
    Object.getOwnPropertyNames(SubtleCrypto.prototype).filter((name) => name !== 'constructor'),
  )
}

installTimers()
installFetch()
installConsole()
lockDown()

listen((message) => {
  switch (message.type) {
    case 'ping':
      return post({ type: 'pong' })
    case 'start':
      return void start(message.entry)
    case 'answer':
      return hearAnswer(message.id, message.answer, message.now)
    case 'serve':
      return void serve(message, load)
    default:
      receiveServing(message)
  }
})
post({ type: 'ready' })
