// What a worker is before a learner's program: closed to the outside, with our fetch, console and timers, and waiting.
import { countMethods, settle, touch, whenQuiet } from './activity'
import { listen, post } from './channel'
import { installConsole, writeLine } from './console'
import { installFetch, receiveAnswer } from './fetch'
import { format } from './format'
import { lockDown } from './lockdown'
import { onGlobal, reader, uncurry } from './natives'
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

async function start(entry: string): Promise<void> {
  touch()
  try {
    await import(entry)
  } catch (error) {
    // The engine could not parse a module and does not say where; the frame is asked for the place.
    const unparsed = error instanceof SyntaxError && !isPlaced(error)
    if (unparsed) return post({ type: 'end', how: 'failed', syntax: readable(error.message) })
    report('Uncaught', error)
  }
  settle()
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
  if (message.type === 'ping') post({ type: 'pong' })
  else if (message.type === 'answer') receiveAnswer(message.id, message.answer)
  else void start(message.entry)
})
post({ type: 'ready' })
