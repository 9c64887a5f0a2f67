// Who takes a webhook of the class on this page: the handler that the learner has started, or else a recorder.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { DeliveryReport, FiredRequest } from '@/lib/live/fired'
import { handlerHost } from '@/lib/practice/lab-hosts'
import { servingLab } from '@/lib/practice/serving-labs'
import { practiceSession } from '@/lib/practice/session'
import { loadWebhookModules } from '@/lib/practice/webhook-modules'
import type { WebhookSession } from '@/lib/practice/webhook-session'
import type { World } from '@/mocks/world'
import { recorderId } from './recorder'
import { isGenuine, type Message, resigned } from './resigned'

export type Arrived = DeliveryReport['receipt'] & { own: boolean }

export type Target = (request: FiredRequest, at: Pick<Message, 'secret' | 'now'>) => Promise<Arrived>

/** Milliseconds: a class does not wait longer than a platform would. */
const patience = 5_000
/** Milliseconds after an answer in which a handler does what it has put off. */
const afterwards = 400

type Modules = Awaited<ReturnType<typeof loadWebhookModules>>

/** Exchanges of each message, over all its attempts. */
const carried = new Map<string, string[]>()

/** What the handler itself changed because of a message: requests that were more than questions, and came out well. */
function effectsOf(world: World, exchanges: readonly string[]): number {
  return world.log
    .entries()
    .filter(
      ({ origin, request, response }) =>
        origin.kind === 'code' &&
        exchanges.includes(origin.cause ?? '') &&
        request.method !== 'GET' &&
        Math.floor((response?.status ?? 0) / 100) === 2,
    ).length
}

function addressOf(lab: WebhookSession): string {
  const subscribed = lab
    .get()
    .subscriptions.find(({ url }) => URL.canParse(url) && new URL(url).host === handlerHost)
  return subscribed?.url ?? `https://${handlerHost}/`
}

async function recorderWorld({ listenAt }: Modules): Promise<World> {
  const world = await practiceSession(recorderId).world()
  listenAt(world, handlerHost, () => new Response(null, { status: 200 }))
  return world
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

/** @returns who takes the next one */
export async function targetNow(): Promise<Target> {
  const modules = await loadWebhookModules()
  const lab = servingLab()
  const world = lab?.world ?? (await recorderWorld(modules))
  return async ({ method, headers, body }, at) => {
    const bytes = bytesOf(body)
    const message = { ...at, headers, body: new TextDecoder().decode(bytes) }
    // A real webhook comes in real time: a clock that stands would keep it for ever.
    if (lab && world.clock.pace === 0) lab.setPace(1)
    const { style } = lab?.get() ?? { style: 'none' }
    const address = { style, secrets: lab?.secrets.of(style) ?? [], now: world.clock.now() }
    const request = new Request(lab ? addressOf(lab) : `https://${handlerHost}/`, {
      ...{ method, body: bytes, headers: resigned(modules, message, address) },
      signal: AbortSignal.timeout(patience),
    })
    const began = performance.now()
    const status = await world.send(request, { kind: 'delivery' }).then(
      (response) => response.status,
      () => 0,
    )
    const milliseconds = Math.round(performance.now() - began)
    const id = new Headers(headers).get('webhook-id') ?? ''
    const exchange = modules.exchangeOf(request)
    const exchanges = [...(carried.get(id) ?? []), ...(exchange === undefined ? [] : [exchange])]
    carried.set(id, exchanges)
    if (lab) await pause(afterwards)
    const isForged = !isGenuine(modules, message)
    return {
      ...{ status, milliseconds, own: lab !== undefined, digest: bytesToHex(sha256(bytes)) },
      ...(lab && { effects: effectsOf(world, exchanges) }),
      // That a genuine message was welcome shows nothing; only what becomes of a forged one does.
      ...(isForged && status !== 0 && { verified: status >= 400 && status < 500 }),
    }
  }
}
