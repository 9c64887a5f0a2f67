// Promises the message endpoints of the chat platform (chat service): accepted at once, delivered later.
import * as z from 'zod/mini'
import { type Call, defineOperation, Refused } from '../define'
import type { World } from '../world'
import { type ChannelRow, type TemplateRow, templateText } from './platform/account'
import { date } from './platform/dates'
import { bodyErrors, commonErrors } from './platform/error-docs'
import { normalisePhone, phoneInput } from './platform/phone'
import { refusals } from './platform/refusals'
import { blankContact, type ContactRow, contactByPhone, contacts } from './records/contact-record'
import {
  type MessageRow,
  messageSchema,
  messageStatus,
  messages,
  queueMessage,
} from './records/message-record'
import { openSession, runningSession, type SessionRow, sessions } from './records/session-record'

export { setUp } from './records/message-record'

const host = 'api.wts.chat'
const resource = 'message'

const sendBody = z.object({
  to: phoneInput,
  from: z.nullish(phoneInput),
  botKey: z.nullish(z.string()),
  body: z.object({
    text: z.nullish(z.string().check(z.minLength(1), z.maxLength(4096))),
    templateId: z.nullish(z.uuid()),
    parameters: z.nullish(z.record(z.string(), z.string())),
    fileUrl: z.nullish(z.url()),
    fileId: z.nullish(z.uuid()),
    refId: z.nullish(z.string()),
  }),
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

const statusSchema = z.object({
  id: z.uuid(),
  createdAt: date,
  updatedAt: date,
  sessionId: z.uuid(),
  status: messageStatus,
  failureReason: z.nullable(z.string()),
})

function channelOf(world: World, from: string | null | undefined): Readonly<ChannelRow> {
  const channels = world.table<ChannelRow>('channel')
  const wanted = from ? normalisePhone(from) : undefined
  const channel = channels.find((row) => wanted === undefined || normalisePhone(row.number) === wanted)
  if (!channel) throw new Refused(refusals.notFound('channel', String(from), { in: 'body', name: '/from' }))
  return channel
}

function checkContent({ text, templateId, fileUrl, fileId }: SendInput['body']): void {
  if (text || templateId || fileUrl || fileId) return
  throw new Refused(
    refusals.incomplete(
      'body.no-content',
      '/body',
      {
        en: 'The message is empty: body holds no text, template or file.',
        pt: 'A mensagem está vazia: body não tem texto, modelo nem arquivo.',
        es: 'El mensaje está vacío: body no tiene texto, plantilla ni archivo.',
      },
      {
        en: 'body.text, body.templateId or body.fileUrl',
        pt: 'body.text, body.templateId ou body.fileUrl',
        es: 'body.text, body.templateId o body.fileUrl',
      },
    ),
  )
}

/** The text a template makes, all its parameters filled in; null when the message is not one. */
function filledTemplate(world: World, { templateId, parameters }: SendInput['body']): string | null {
  if (!templateId) return null
  const template = world.table<TemplateRow>('template').get(templateId.toLowerCase())
  if (!template)
    throw new Refused(refusals.notFound('template', templateId, { in: 'body', name: '/body/templateId' }))
  const missing = template.params.find((name) => !parameters?.[name])
  if (missing === undefined) return templateText(template, parameters ?? {})
  throw new Refused(
    refusals.incomplete(
      'body.missing-parameter',
      `/body/parameters/${missing}`,
      {
        en: `The template "${template.name}" needs the parameter ${missing}.`,
        pt: `O modelo "${template.name}" precisa do parâmetro ${missing}.`,
        es: `La plantilla "${template.name}" necesita el parámetro ${missing}.`,
      },
      {
        en: `body.parameters with ${template.params.join(', ')}`,
        pt: `body.parameters com ${template.params.join(', ')}`,
        es: `body.parameters con ${template.params.join(', ')}`,
      },
    ),
  )
}

function recipient(call: Call<unknown, unknown, SendInput>): Readonly<ContactRow> {
  const { world, body } = call
  const phoneNumber = normalisePhone(body.to) ?? null
  const known = phoneNumber === null ? undefined : contactByPhone(world, phoneNumber)
  if (known) return known
  const row = contacts(world).insert({ ...blankContact(world, 'CREATED_FROM_HUB'), phoneNumber })
  world.publish({ type: 'CONTACT_NEW', table: 'contact', row, cause: call.exchange })
  return row
}

function conversation(
  call: Call<unknown, unknown, SendInput>,
  contact: Readonly<ContactRow>,
  channel: Readonly<ChannelRow>,
): Readonly<SessionRow> {
  const { world, body } = call
  const running = runningSession(world, contact.id)
  if (running) return running
  const status = body.options?.hiddenSession ? 'HIDDEN' : 'STARTED'
  const row = sessions(world).insert({ ...openSession(world, contact), channelId: channel.id, status })
  world.publish({ type: 'SESSION_NEW', table: 'session', row, cause: call.exchange })
  return row
}

function statusView({ id, createdAt, updatedAt, sessionId, status, failedReason }: Readonly<MessageRow>) {
  return { id, createdAt, updatedAt, sessionId, status, failureReason: failedReason }
}

/** A customer who wrote less than a day before the world begins. */
function someoneInWindow(world: World): string {
  const session = sessions(world)
    .all()
    .toSorted((a, b) => ((a.lastMessageIn ?? '') < (b.lastMessageIn ?? '') ? 1 : -1))[0]
  return (
    contacts(world)
      .get(session?.contactId ?? '')
      ?.phoneNumber?.replace('|', '') ?? ''
  )
}

export const sendMessage = defineOperation({
  id: 'message.send',
  host,
  resource,
  method: 'POST',
  path: '/chat/v1/message/send',
  body: sendBody,
  handler: (call) => {
    const { world, body, locale, exchange } = call
    checkContent(body.body)
    const channel = channelOf(world, body.from)
    const filled = filledTemplate(world, body.body)
    const session = conversation(call, recipient(call), channel)
    const { text = null, templateId = null, fileUrl = null, fileId = null, refId = null } = body.body
    const content = { text: filled ?? text, templateId, fileUrl, fileId, refId }
    const message = queueMessage(world, session, content, { locale, exchange })
    const { failureReason, status, ...head } = statusView(message)
    const statusUrl = `https://${host}/chat/v1/message/${message.id}/status`
    return { body: { ...head, senderId: message.senderId, status, statusUrl, failureReason } }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Send a message', pt: 'Enviar uma mensagem', es: 'Enviar un mensaje' },
    purpose: {
      en: 'Hands the platform a message for a phone number. It is queued at once and delivered a little later.',
      pt: 'Entrega à plataforma uma mensagem para um telefone. Ela entra na fila na hora e chega um pouco depois.',
      es: 'Entrega a la plataforma un mensaje para un teléfono. Entra en la cola al momento y llega un poco después.',
    },
    deckName: 'Mensagens: Enviar',
    response: z.object({
      id: z.uuid(),
      createdAt: date,
      updatedAt: date,
      sessionId: z.uuid(),
      senderId: z.nullable(z.uuid()),
      status: messageStatus,
      statusUrl: z.url(),
      failureReason: z.nullable(z.string()),
    }),
    errors: bodyErrors,
    example: (world) => ({
      body: { to: someoneInWindow(world), body: { text: 'Sua muda de girassol chegou!' } },
    }),
    notes: [
      {
        text: {
          en: 'The answer only says that the message was accepted (PROCESSING). Whether it arrives is told by statusUrl. A contact that does not exist yet is created.',
          pt: 'A resposta só diz que a mensagem foi aceita (PROCESSING). Se ela chega, quem diz é statusUrl. Um contato que ainda não existe é criado.',
          es: 'La respuesta solo dice que el mensaje fue aceptado (PROCESSING). Si llega, lo dice statusUrl. Un contacto que aún no existe se crea.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'The status goes PROCESSING, QUEUED, SENT, DELIVERED. Free text outside the 24-hour window is accepted and then FAILED with a failureReason.',
          pt: 'O status passa por PROCESSING, QUEUED, SENT, DELIVERED. Texto livre fora da janela de 24 horas é aceito e depois vira FAILED com failureReason.',
          es: 'El status pasa por PROCESSING, QUEUED, SENT, DELIVERED. El texto libre fuera de la ventana de 24 horas se acepta y después queda FAILED con failureReason.',
        },
      },
    ],
  },
})

const idParam = z.object({ id: z.uuid() })

function existing({ world, params }: Call<{ id: string }>): Readonly<MessageRow> {
  const row = messages(world).get(params.id.toLowerCase())
  if (!row) throw new Refused(refusals.notFound('message', params.id, { in: 'path', name: 'id' }))
  return row
}

function seededMessage(world: World) {
  return { params: { id: messages(world).all()[0]?.id ?? '' } }
}

export const getMessageStatus = defineOperation({
  id: 'message.status',
  host,
  resource,
  method: 'GET',
  path: '/chat/v1/message/:id/status',
  params: idParam,
  handler: (call) => ({ body: statusView(existing(call)) }),
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Get the status of a message',
      pt: 'Obter o status de uma mensagem',
      es: 'Obtener el estado de un mensaje',
    },
    purpose: {
      en: 'Asks how far a message has come on its way to the phone.',
      pt: 'Pergunta até onde a mensagem chegou no caminho até o telefone.',
      es: 'Pregunta hasta dónde llegó el mensaje en su camino al teléfono.',
    },
    response: statusSchema,
    errors: commonErrors,
    example: seededMessage,
  },
})

export const getMessage = defineOperation({
  id: 'message.get',
  host,
  resource,
  method: 'GET',
  path: '/chat/v1/message/:id',
  params: idParam,
  handler: (call) => ({ body: existing(call) }),
  reference: typeof window === 'undefined' && {
    summary: { en: 'Get a message', pt: 'Obter uma mensagem', es: 'Obtener un mensaje' },
    purpose: {
      en: 'Reads one message by its id, with everything known about it.',
      pt: 'Lê uma mensagem pelo id, com tudo o que se sabe dela.',
      es: 'Lee un mensaje por su id, con todo lo que se sabe de él.',
    },
    response: messageSchema,
    errors: commonErrors,
    example: seededMessage,
  },
})
