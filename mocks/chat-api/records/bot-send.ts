// Promises who gets a chatbot that is sent, what is refused before anything is written, and how the conversation begins.
import * as z from 'zod/mini'
import { type Call, Refused } from '../../define'
import type { ChannelRow } from '../platform/account'
import { isoDate } from '../platform/dates'
import { merged } from '../platform/merged'
import { normalisePhone, phoneInput } from '../platform/phone'
import { refusals } from '../platform/refusals'
import { type BotRow, botNamed, runBot } from './bot-record'
import { blankContact, type ContactRow, contactByPhone, contacts } from './contact-record'
import { changeSession, completeSession, startSession } from './session-change'
import { runningSession, type SessionRow, sessions } from './session-record'

const instagram = /^@[\w.]{1,30}$/
/** A phone number or an Instagram name. */
const address = z.stringFormat(
  'address',
  (text) => instagram.test(text) || normalisePhone(text) !== undefined,
)
const option = z.nullish(z.boolean())
const dictionary = z.nullish(z.record(z.string(), z.unknown()))

export const sendBody = z.object({
  botKey: z.nullish(z.string()),
  botId: z.nullish(z.uuid()),
  from: z.nullish(phoneInput),
  to: z.nullish(address),
  sessionId: z.nullish(z.uuid()),
  options: z.nullish(
    z.object({
      skipIfBotInExecution: option,
      skipIfInProgress: option,
      forceStartSession: option,
      hiddenSession: option,
    }),
  ),
  sessionMetadata: dictionary,
  contactMetadata: dictionary,
  senderId: z.nullish(z.uuid()),
  callbackUrl: z.nullish(z.url()),
})

export type SendCall = Call<unknown, unknown, z.infer<typeof sendBody>>

export function wantedBot({ world, body }: SendCall): Readonly<BotRow> {
  const { botKey, botId } = body
  const wanted = botKey || botId
  const name = botKey || !botId ? '/botKey' : '/botId'
  const bot = wanted ? botNamed(world, wanted) : undefined
  if (bot) return bot
  if (wanted) throw new Refused(refusals.notFound('chatbot', wanted.slice(0, 60), { in: 'body', name }))
  throw new Refused(
    refusals.incomplete(
      'body.no-chatbot',
      name,
      {
        en: 'The body names no chatbot.',
        pt: 'O corpo não nomeia nenhum chatbot.',
        es: 'El cuerpo no nombra ningún chatbot.',
      },
      { en: 'botKey', pt: 'botKey', es: 'botKey' },
    ),
  )
}

/** Where the chatbot is to run: with a contact who may not exist yet, in a conversation that may not. */
interface Aim {
  contact: Readonly<ContactRow> | undefined
  running: Readonly<SessionRow> | undefined
  channelId: string
}

export function aimOf({ world, body }: SendCall): Aim {
  const { sessionId, to, from } = body
  if (sessionId) {
    const session = sessions(world).get(sessionId.toLowerCase())
    if (!session)
      throw new Refused(refusals.notFound('session', sessionId, { in: 'body', name: '/sessionId' }))
    const running = runningSession(world, session.contactId)
    const { channelId } = running ?? session
    return { contact: contacts(world).get(session.contactId), running, channelId }
  }
  if (!to)
    throw new Refused(
      refusals.incomplete(
        'body.no-recipient',
        '/to',
        {
          en: 'The body does not say who gets the chatbot.',
          pt: 'O corpo não diz quem recebe o chatbot.',
          es: 'El cuerpo no dice quién recibe el chatbot.',
        },
        { en: 'to or sessionId', pt: 'to ou sessionId', es: 'to o sessionId' },
      ),
    )
  const isInstagram = to.startsWith('@')
  const contact = isInstagram
    ? contacts(world).find((row) => row.instagram?.toLowerCase() === to.toLowerCase())
    : contactByPhone(world, normalisePhone(to))
  const running = contact && runningSession(world, contact.id)
  const number = !isInstagram && from ? normalisePhone(from) : undefined
  const channel = world
    .table<ChannelRow>('channel')
    .find(
      (row) =>
        row.active &&
        (row.type === 'Instagram') === isInstagram &&
        (number === undefined || normalisePhone(row.number) === number),
    )
  if (!channel)
    throw new Refused(
      refusals.notFound('channel', from ?? to, { in: 'body', name: number ? '/from' : '/to' }),
    )
  return { contact, running, channelId: running?.channelId ?? channel.id }
}

/** Only a chatbot that is published, meant for the API and at home on the channel can be sent. */
export function checkBot(
  { archived, publishStatus: status, automationUsage: usage, channelIds, name }: BotRow,
  channelId: string,
  pointer = '/botKey',
): void {
  const fault =
    (archived && 'archived: true') ||
    (status !== 'READY' && `publishStatus: ${status}`) ||
    (!usage.includes('Api') && `automationUsage: [${usage.join(', ')}]`) ||
    (!channelIds.includes(channelId) && `channelIds: [${channelIds.join(', ')}]`)
  if (!fault) return
  const expected = `archived: false, publishStatus: READY, automationUsage: [Api], channelIds: [${channelId}]`
  throw new Refused(
    refusals.invalidState(
      'state.bot-unusable',
      { in: 'body', name: pointer },
      {
        en: `The chatbot ${name} cannot be sent here: ${fault}.`,
        pt: `O chatbot ${name} não pode ser enviado aqui: ${fault}.`,
        es: `El chatbot ${name} no se puede enviar aquí: ${fault}.`,
      },
      { en: expected, pt: expected, es: expected },
    ),
  )
}

/** The contact, made where there was none, with the metadata that the request brings. */
function contactFor({ world, body, exchange: cause }: SendCall, known: Aim['contact']): Readonly<ContactRow> {
  const { to, contactMetadata: news } = body
  if (known) {
    const metadata = news ? merged(known.metadata, news) : known.metadata
    if (JSON.stringify(metadata) === JSON.stringify(known.metadata)) return known
    const row = contacts(world).update(known.id, { metadata, updatedAt: isoDate(world.clock.now()) })
    world.publish({ type: 'CONTACT_UPDATE', table: 'contact', row, cause })
    return row
  }
  const phoneNumber = normalisePhone(to ?? '') ?? null
  const row = contacts(world).insert({
    ...blankContact(world, 'CREATED_FROM_HUB'),
    phoneNumber,
    instagram: phoneNumber === null ? (to ?? null) : null,
    metadata: news ? merged(null, news) : null,
  })
  world.publish({ type: 'CONTACT_NEW', table: 'contact', row, cause })
  return row
}

export function sendBot(
  call: SendCall,
  bot: Readonly<BotRow>,
  { contact: known, running, channelId }: Aim,
): Readonly<SessionRow> {
  const { world, body, locale, exchange } = call
  const { forceStartSession, hiddenSession } = body.options ?? {}
  const contact = contactFor(call, known)
  const goesOn = running && !forceStartSession
  if (running && !goesOn) completeSession(world, running, exchange)
  const news = body.sessionMetadata
  const begun = {
    botId: bot.id,
    ...(news ? { metadata: merged(goesOn ? running.metadata : null, news) } : {}),
  }
  const session = goesOn
    ? changeSession(world, running, begun, exchange)
    : startSession(
        world,
        contact,
        { ...begun, channelId, status: hiddenSession ? 'HIDDEN' : 'STARTED' },
        exchange,
      )
  runBot(world, session, { locale, exchange })
  return session
}
