// Fires webhooks at a program on this machine: what happens in the practice world, with the same faults for the same seed.
import type { Server } from 'node:http'
import type { LabAct } from '@/lib/content/lab-file'
import { perform } from '@/lib/practice/lab-acts'
import { PracticeSession } from '@/lib/practice/session'
import { openWebhookSession, type WebhookSession } from '@/lib/practice/webhook-session'
import { type PolicyId, policyIds } from '@/mocks/webhooks/delivery/policy'
import { readFaultLink } from '@/mocks/webhooks/faults/fault-link'
import { faults } from '@/mocks/webhooks/faults/faults'
import { happenings } from '@/mocks/webhooks/happenings/happenings'
import { type StyleId, styleIds } from '@/mocks/webhooks/signing/style'
import { subscriptions } from '@/mocks/webhooks/subscription'
import { carrier } from './carrier'
import { jsonOf } from './evidence'
import { practiceServer } from './serve'
import { optionsIn, say } from './terminal'
import { exerciseIn, ownFilesIn } from './verdicts'

type Options = Record<string, string>

/** Virtual seconds that pass at the end, so that late copies and new tries arrive too. */
const patience = 600

class Misuse extends Error {}

/** Only a machine's own addresses, unless told so: nobody is to be flooded by a slip of the hand. */
function target({ to = 'http://localhost:4000/', anywhere }: Options, said: ReturnType<typeof say>): URL {
  if (!URL.canParse(to)) throw new Misuse(said('noAddress', { to }))
  const url = new URL(to)
  const own = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
  if (!own && anywhere === undefined) throw new Misuse(said('notLocal', { host: url.hostname }))
  return url
}

function faultsOf({ seed, faults: list }: Options, given: string | undefined, said: ReturnType<typeof say>) {
  if (seed === undefined && list === undefined) return given
  const own = new URLSearchParams(given)
  const link = `seed=${seed ?? own.get('seed') ?? 1}&faults=${list ?? own.get('faults') ?? ''}`
  const [unread] = readFaultLink(link).unread
  const known = faults.map(({ id }) => id).join(', ')
  if (unread) throw new Misuse(said('unknownFault', { part: unread.part, known }))
  return link
}

function oneOf<T extends string>(
  value: string | undefined,
  known: readonly T[],
  said: ReturnType<typeof say>,
) {
  const found = known.find((one) => one === value)
  if (value !== undefined && !found)
    throw new Misuse(said('unknownName', { name: value, known: known.join(', ') }))
  return found
}

function actsOf(
  { happen }: Options,
  does: readonly LabAct[],
  said: ReturnType<typeof say>,
): readonly LabAct[] {
  if (happen === undefined) return does
  const known = happenings.map(({ id }) => id)
  return happen.split(',').map((name) => ({ happen: oneOf(name, known, said) ?? name }))
}

/** Where the exercise lets the learner say what happens. */
function ownActs(folder: URL): readonly LabAct[] {
  const files = ownFilesIn(folder)
  return files['lab.json'] === undefined ? [] : (jsonOf(files, 'lab.json') as LabAct[])
}

async function fire(session: WebhookSession, { test }: Options, acts: readonly LabAct[]): Promise<void> {
  const { world } = session
  if (test === undefined) for (const act of acts) await perform(session, act)
  else for (const { id } of subscriptions(world).all()) session.sendTest(id, test)
  await world.clock.advance(patience * 1000)
}

/** The handler's own requests come back to the world that its deliveries are from. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
}

async function run(folder: URL, options: Options): Promise<void> {
  const said = say(folder)
  const { scene, language } = exerciseIn(folder)
  const lab = scene.kind === 'webhook' ? scene.lab : undefined
  const to = target(options, said)
  const link = faultsOf(options, lab?.faults, said)
  const acts = actsOf(options, lab?.does ?? ownActs(folder), said)
  const style = oneOf<StyleId>(options.style, styleIds, said) ?? lab?.style
  const policy = oneOf<PolicyId>(options.policy, policyIds, said) ?? lab?.policy
  const practice = new PracticeSession()
  practice.language = language
  const world = await practice.world()
  world.clock.pace = 0
  const now = options.now === undefined ? Date.now() : Date.parse(options.now)
  await world.clock.advanceTo(now)
  const session = await openWebhookSession(practice, {
    ...{ policy, style, faults: link },
    subscribed: lab?.subscribed ?? [],
  })
  const secret = session.secrets.of(style ?? 'none')[0]
  console.log(said('firing', { to: to.href, faults: link ?? '–' }))
  if (secret !== undefined) console.log(said('signed', { secret, style: style ?? '' }))
  const api = practiceServer(world, (method, url, status) => console.log(`  <- ${method} ${url} ${status}`))
  const port = Number(options.api ?? 4010)
  if (!(await listen(api, port))) console.log(said('portTaken', { port }))
  const sent = carrier(world, to, (line) => console.log(line))
  session.serve(sent.deliver)
  await fire(session, options, acts)
  // What the program does after its answer is given a moment.
  await new Promise((resolve) => setTimeout(resolve, 500))
  session.emitter.detach()
  api.close()
  api.closeAllConnections()
  console.log(said('fired', sent.counts()))
}

/** `node fire.mjs --to http://localhost:4000/in --seed 7 --faults duplicate,forged`. */
export async function main(folder: URL): Promise<void> {
  try {
    await run(folder, optionsIn(process.argv.slice(2)))
  } catch (error) {
    console.error(error instanceof Misuse ? error.message : error)
    process.exitCode = 1
  }
}
