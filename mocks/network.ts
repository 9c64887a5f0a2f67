// Promises to be the one door: every request of the course passes here, is answered without a network, and is written down.
import { hostNamed, hostNames, type ServedHost } from './hosts'
import { localeOf } from './locale'
import { getResponse, HostHandler } from './msw'
import { isOutside, reach, written } from './outside'
import { type Arrival, accountOf, serve, turnAway } from './pipeline'
import { NoAnswer, nameExchange, toldText } from './receivers'
import type { Match } from './route'
import { learn, say } from './say'
import { fairWeather, sitOut, weatherAt } from './weather'
import type { Exchange, Origin, TraceStep } from './wire-log'
import type { World } from './world'

/** What the door found out about a request, for the handler that serves it. */
interface Visit extends Arrival {
  match: Match | undefined
  /** The world's era when the request left. */
  era: number
}

const visits = new WeakMap<Request, Visit>()

async function visitOf(world: World, request: Request, served: ServedHost): Promise<Visit> {
  const known = visits.get(request)
  if (known) return known
  // The handler is used on its own, e.g. by msw's service worker: there was no door to look at the request.
  const match = served.router.match(request.method, new URL(request.url).pathname)
  return { match, era: world.era, text: await request.clone().text() }
}

/** One msw handler per practice host: the router has the paths compiled, msw would compile each one anew per request. */
export function handlerFor(world: World, served: ServedHost): HostHandler {
  return new HostHandler(served.host.names, async (request) => {
    const visit = await visitOf(world, request, served)
    if (visit.era !== world.era) throw new DOMException('The practice world was set back.', 'AbortError')
    return visit.match
      ? serve(world, served.host, visit.match, request, visit)
      : turnAway(world, served.host, served.router, request, visit)
  })
}

const handlers = new WeakMap<World, Map<ServedHost, HostHandler>>()

function handlerOf(world: World, served: ServedHost): HostHandler {
  const ofWorld = handlers.get(world) ?? new Map<ServedHost, HostHandler>()
  handlers.set(world, ofWorld)
  const handler = ofWorld.get(served) ?? handlerFor(world, served)
  ofWorld.set(served, handler)
  return handler
}

/** Writes the exchange that cannot be, and gives the error that `fetch` would. */
async function unreachable(
  world: World,
  exchange: Exchange,
  request: Request,
  cause = new NoAnswer('unknown-host'),
): Promise<TypeError> {
  const duration = world.clock.now() - exchange.at
  if (cause.failure !== 'unknown-host') {
    world.log.update(exchange, { failure: cause.failure, duration })
    return new TypeError(cause.message, { cause })
  }
  const { host } = new URL(request.url)
  const hosts = hostNames().join(', ')
  const locale = localeOf(request.headers, world.locale)
  await world.clock.still(() => learn(locale))
  const step: TraceStep = {
    stage: 'route',
    outcome: 'fail',
    rule: 'network.unknown-host',
    part: { in: 'header', name: 'host' },
    text: say((s) => s.unknownHost(host, hosts))[locale],
    expected: hosts,
  }
  world.log.update(exchange, { failure: 'unknown-host', duration, trace: [step] })
  return new TypeError(`Failed to fetch: ${step.text}`, { cause })
}

/** A delivery, and what a handler sends because of one, take their time beside all else; others wait as the world says. */
function pass(world: World, origin: Origin, moment: number, signal: AbortSignal): Promise<void> {
  const caused = world.log.get(origin.cause ?? '')?.origin.kind === 'delivery'
  if (origin.kind !== 'delivery' && !caused) return world.elapse(moment, signal)
  const left = moment - world.clock.now()
  return left > 0 ? world.clock.sleep(left, signal) : Promise.resolve()
}

/** Answers as `fetch` would: rejects only when no server can be reached, the sender gives up, or the world is reset. */
export async function send(world: World, request: Request, origin: Origin): Promise<Response> {
  const { clock, era, log } = world
  const { method, signal, url } = request
  const { host, pathname } = new URL(url)
  const at = clock.now()
  const served = hostNamed(host)
  const weather = served ? weatherAt(world) : fairWeather
  const latency = world.latency() + weather.latency
  const reading = toldText(request) ?? (request.body === null ? '' : request.clone().text())
  const headers = [...request.headers]
  let exchange = log.open({ at, origin, request: { method, url, headers, body: '' } })
  nameExchange(request, exchange.id)
  const text = await clock.still(() => reading)
  if (text !== '') exchange = log.update(exchange, { request: { ...exchange.request, body: text } })

  const giveUp = () => {
    log.update(exchange, { failure: 'aborted', duration: clock.now() - at })
    return signal.reason
  }
  if (signal.aborted) throw giveUp()
  if (!served && isOutside(world, request)) {
    try {
      await pass(world, origin, at + latency, signal)
      const { response, answer } = await reach(world, request, era)
      log.update(exchange, { response: answer, duration: clock.now() - at })
      return response
    } catch (error) {
      if (signal.aborted) throw giveUp()
      throw error instanceof NoAnswer ? await unreachable(world, exchange, request, error) : error
    }
  }
  if (!served) throw await unreachable(world, exchange, request)
  visits.set(request, { match: served.router.match(method, pathname), text, era, exchange: exchange.id })
  const response = await clock.still(() => getResponse([handlerOf(world, served)], request))
  if (!response) throw new TypeError(`Failed to fetch: ${host} gave no answer.`)
  const { trace, text: body, waited } = accountOf(response)
  const duration = latency + waited
  const answer = written(response, body)
  try {
    if (era === world.era) await sitOut(world, weather, signal)
    if (era === world.era) await pass(world, origin, at + duration, signal)
  } catch {
    throw giveUp()
  }
  if (signal.aborted) throw giveUp()
  log.update(exchange, { response: answer, duration, trace: [...trace] })
  return response
}
