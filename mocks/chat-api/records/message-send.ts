// Promises how a message finds its way into a conversation: who gets it, who it is from, and what is refused before anything is written.
import * as z from 'zod/mini'
import { type Call, Refused } from '../../define'
import type { World } from '../../world'
import type { ChannelRow } from '../platform/account'
import { normalisePhone, phoneInput } from '../platform/phone'
import { refusals } from '../platform/refusals'
import { type BotRow, botNamed, startBot } from './bot-record'
import { checkBot } from './bot-send'
import { contactByPhone } from './contact-record'
import { contentBody, contentOf } from './message-content'
import { contactOfPhone, type MessageRow, queueMessage } from './message-record'
import { type AgentRow, agents, type DepartmentRow, departmentNamed } from './people'
import { changeSession, checkNoBot, completeSession, type SessionPatch, startSession } from './session-change'
import { givenTo, movedTo, wantedAgent, wantedDepartment } from './session-people'
import { runningSession, type SessionRow } from './session-record'

export const sendBody = z.object({
  to: phoneInput,
  from: z.nullish(phoneInput),
  botKey: z.nullish(z.string()),
  body: contentBody,
  department: z.nullish(z.object({ id: z.nullish(z.uuid()), name: z.nullish(z.string()) })),
  user: z.nullish(
    z.object({ id: z.nullish(z.uuid()), phoneNumber: z.nullish(phoneInput), email: z.nullish(z.email()) }),
  ),
  options: z.nullish(
    z.object({
      enableBot: z.nullish(z.boolean()),
      hiddenSession: z.nullish(z.boolean()),
      forceStartSession: z.nullish(z.boolean()),
    }),
  ),
})

type SendInput = z.infer<typeof sendBody>
export type SendCall = Call<unknown, unknown, SendInput>

function channelOf(world: World, from: string | null | undefined): Readonly<ChannelRow> {
  const channels = world.table<ChannelRow>('channel')
  const wanted = from ? normalisePhone(from) : undefined
  const channel = channels.find((row) => wanted === undefined || normalisePhone(row.number) === wanted)
  if (!channel) throw new Refused(refusals.notFound('channel', String(from), { in: 'body', name: '/from' }))
  return channel
}

function departmentOf(world: World, { department }: SendInput): Readonly<DepartmentRow> | undefined {
  const { id, name } = department ?? {}
  if (id) return wantedDepartment(world, id, '/department/id')
  const named = name ? departmentNamed(world, name) : undefined
  if (named || !name) return named
  throw new Refused(refusals.notFound('department', `"${name}"`, { in: 'body', name: '/department/name' }))
}

function userOf(world: World, { user }: SendInput): Readonly<AgentRow> | undefined {
  const { id, phoneNumber, email } = user ?? {}
  if (id) return wantedAgent(world, id, '/user/id')
  const wanted = phoneNumber ?? email
  if (!wanted) return undefined
  const phone = phoneNumber ? normalisePhone(phoneNumber) : undefined
  const found = agents(world).find((row) =>
    phone === undefined ? row.email.toLowerCase() === wanted.toLowerCase() : row.phoneNumber === phone,
  )
  if (found) return found
  const name = phone === undefined ? '/user/email' : '/user/phoneNumber'
  throw new Refused(refusals.notFound('user', wanted, { in: 'body', name }))
}

function botOf(world: World, { botKey }: SendInput, channelId: string): Readonly<BotRow> | undefined {
  if (!botKey) return undefined
  const bot = botNamed(world, botKey)
  if (!bot)
    throw new Refused(refusals.notFound('chatbot', botKey.slice(0, 60), { in: 'body', name: '/botKey' }))
  checkBot(bot, channelId)
  return bot
}

/** Who is to have the conversation from now on. A department it is in already does not take it from its agent. */
function handedTo(
  before: Readonly<SessionRow> | undefined,
  user: Readonly<AgentRow> | undefined,
  department: Readonly<DepartmentRow> | undefined,
): SessionPatch {
  if (user) {
    const given = givenTo(user, before?.departmentId ?? null)
    return department ? { ...given, departmentId: department.id } : given
  }
  return department && department.id !== before?.departmentId ? movedTo(department) : {}
}

/** Checks everything, then makes the contact and the conversation where there are none, and queues the message. */
export function sendMessage({ world, body, locale, exchange }: SendCall): Readonly<MessageRow> {
  const content = contentOf(world, body.body, '/body')
  const channel = channelOf(world, body.from)
  const user = userOf(world, body)
  const department = departmentOf(world, body)
  const known = contactByPhone(world, normalisePhone(body.to))
  const running = known && runningSession(world, known.id)
  const { forceStartSession, hiddenSession } = body.options ?? {}
  const goesOn = forceStartSession ? undefined : running
  const bot = botOf(world, body, goesOn?.channelId ?? channel.id)
  if (goesOn) checkNoBot(goesOn)

  const contact = contactOfPhone(world, body.to, exchange)
  if (running && !goesOn) completeSession(world, running, exchange)
  const patch = handedTo(goesOn, user, department)
  const status = hiddenSession ? 'HIDDEN' : (patch.status ?? 'STARTED')
  const session = goesOn
    ? changeSession(world, goesOn, patch, exchange)
    : startSession(world, contact, { channelId: channel.id, ...patch, status }, exchange)
  const sender = { locale, exchange, userId: user?.userId ?? null }
  const message = queueMessage(world, session, content, sender)
  if (bot) startBot(world, session, bot, { locale, exchange })
  return message
}
