// Promises what a chatbot is, and how it runs in a conversation on the virtual clock: it says its part and leaves.
import * as z from 'zod/mini'
import type { TaskPayload } from '../../clock'
import type { Locale } from '../../locale'
import { shape } from '../../shape'
import type { World } from '../../world'
import { type TemplateRow, templateText } from '../platform/account'
import { date } from '../platform/dates'
import { contacts } from './contact-record'
import { queueMessage } from './message-record'
import { changeSession } from './session-change'
import { type SessionRow, sessions } from './session-record'

export const botType = z.enum(['Reactive', 'Automation'])
export const publishStatus = z.enum(['NOT_PUBLISHED', 'PUBLISHING', 'READY', 'FAILED'])
export const automationUsage = z.enum(['Api', 'Manual', 'Campaign', 'Sequence'])

export const botSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    key: z.string(),
    createdAt: date,
    updatedAt: date,
    companyId: z.uuid(),
    archived: z.boolean(),
    name: z.string(),
    type: botType,
    channelIds: z.array(z.uuid()),
    defaultDepartmentId: z.nullable(z.uuid()),
    publishStatus,
    automationUsage: z.array(automationUsage),
  }),
)

export interface BotRow extends z.infer<typeof botSchema> {
  /** What it sends, one after the other: a text of its own or a template, whose parameter `nome` is the contact's first name. */
  says: ({ text: string } | { templateId: string })[]
}

export function chatbots(world: World) {
  return world.table<BotRow>('chatbot')
}

/** By its key or its id: older clients send the id. Upper and lower case do not count. */
export function botNamed(world: World, keyOrId: string): Readonly<BotRow> | undefined {
  const wanted = keyOrId.toLowerCase()
  return chatbots(world).find((row) => row.id === wanted || row.key.toLowerCase() === wanted)
}

const step = 'bot.step'

/** Ms from one message to the next, and from the last to the end: longer than a message takes to arrive. */
export const botPause = 5_000

/** Who started it, and in which language a failed message says why. */
export interface BotStarter {
  locale: Locale
  exchange?: string
}

/** Lets a bot run in a conversation whose `botId` names it already. */
export function runBot(world: World, session: Readonly<SessionRow>, { locale, exchange }: BotStarter): void {
  for (const { id, name, payload } of world.clock.pending()) {
    // An earlier run in the same conversation is over: its next word would mix with these.
    if (name === step && payload.sessionId === session.id) world.clock.cancel(id)
  }
  nextStep(world, {
    sessionId: session.id,
    botId: session.botId,
    at: 0,
    locale,
    exchange: exchange ?? null,
  })
}

/** Starts a bot in a running conversation; one that runs there already gives way. */
export function startBot(
  world: World,
  before: Readonly<SessionRow>,
  bot: Readonly<BotRow>,
  starter: BotStarter,
): Readonly<SessionRow> {
  const session = changeSession(world, before, { botId: bot.id }, starter.exchange)
  runBot(world, session, starter)
  return session
}

function contentOf(world: World, { contactId }: Readonly<SessionRow>, said: BotRow['says'][number]) {
  const rest = { fileUrl: null, fileId: null, refId: null }
  if ('text' in said) return { ...rest, text: said.text, templateId: null }
  const template = world.table<TemplateRow>('template').get(said.templateId)
  const nome = contacts(world).get(contactId)?.name?.split(' ')[0] ?? 'cliente'
  return { ...rest, text: template ? templateText(template, { nome }) : null, templateId: said.templateId }
}

function nextStep(world: World, payload: TaskPayload): undefined {
  const session = sessions(world).get(String(payload.sessionId))
  const bot = chatbots(world).get(String(payload.botId))
  // It was stopped, or the conversation is over.
  if (!session || !bot || session.botId !== bot.id) return
  const at = Number(payload.at)
  const exchange = typeof payload.exchange === 'string' ? payload.exchange : undefined
  const said = bot.says[at]
  if (!said) {
    const { status, departmentId } = session
    // A conversation that nobody has taken yet goes to the bot's department.
    const isFree = status === 'STARTED' && departmentId === null && bot.defaultDepartmentId !== null
    const handedOver = isFree ? ({ status: 'PENDING', departmentId: bot.defaultDepartmentId } as const) : {}
    changeSession(world, session, { botId: null, ...handedOver }, exchange)
    return
  }
  const locale = payload.locale === 'en' || payload.locale === 'es' ? payload.locale : 'pt'
  queueMessage(world, session, contentOf(world, session, said), { locale, exchange, origin: 'BOT' })
  world.clock.schedule(step, { ...payload, at: at + 1 }, botPause)
}

export function setUp(world: World): void {
  world.clock.on(step, (payload) => nextStep(world, payload))
}
