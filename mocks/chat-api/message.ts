// Promises the messages of the chat platform (chat service), to be listed, read, followed and deleted.
import * as z from 'zod/mini'
import { type Call, defineOperation, Refused } from '../define'
import type { Texts } from '../locale'
import type { World } from '../world'
import { isoDate } from './platform/dates'
import { commonErrors, errorDocs } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { refusals } from './platform/refusals'
import { type MessageRow, messageSchema, messages } from './records/message-record'
import { statusSchema, statusView } from './records/message-view'
import { sessions } from './records/session-record'

export { setUp } from './records/message-record'

const host = 'api.wts.chat'
const resource = 'message'
const idParam = z.object({ id: z.uuid() })

const sessionIdText: Texts = {
  en: 'The conversation whose messages you want; it must be given.',
  pt: 'A conversa cujas mensagens você quer; é obrigatório.',
  es: 'La conversación cuyos mensajes quieres; es obligatorio.',
}

function existing({ world, params }: Call<{ id: string }>): Readonly<MessageRow> {
  const row = messages(world).get(params.id.toLowerCase())
  if (!row) throw new Refused(refusals.notFound('message', params.id, { in: 'path', name: 'id' }))
  return row
}

function seededMessage(world: World) {
  return { params: { id: messages(world).find((row) => row.direction === 'TO_HUB')?.id ?? '' } }
}

export const listMessages = defineOperation({
  id: 'message.list',
  host,
  resource,
  method: 'GET',
  path: '/chat/v1/message',
  query: z.object({
    SessionId: z.uuid(),
    ...pagingQuery,
    ...dateQuery,
    OrderBy: z.optional(z.enum(['createdAt', 'updatedAt', 'timestamp', 'status'])),
  }),
  handler: ({ world, query }) => {
    const session = sessions(world).get(query.SessionId.toLowerCase())
    if (!session)
      throw new Refused(refusals.notFound('session', query.SessionId, { in: 'query', name: 'SessionId' }))
    const rows = messages(world)
      .all()
      .filter((row) => row.sessionId === session.id && within(query, row))
    return { body: page(rows, query, (row) => row) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'List messages', pt: 'Listar mensagens', es: 'Listar mensajes' },
    purpose: {
      en: 'Reads the messages of one conversation, those of the contact and those of the shop.',
      pt: 'Lê as mensagens de uma conversa, as do contato e as da loja.',
      es: 'Lee los mensajes de una conversación, los del contacto y los de la tienda.',
    },
    deckName: 'Mensagens: Listar',
    response: pageOf(messageSchema),
    errors: commonErrors,
    example: (world) => ({
      query: { SessionId: messages(world).all()[0]?.sessionId ?? '', OrderDirection: 'ASCENDING' },
    }),
    fields: { SessionId: sessionIdText },
    notes: [
      {
        text: {
          en: 'direction is seen from the platform: FROM_HUB is what the contact wrote, TO_HUB what the shop wrote.',
          pt: 'direction é vista pela plataforma: FROM_HUB é o que o contato escreveu, TO_HUB o que a loja escreveu.',
          es: 'direction se ve desde la plataforma: FROM_HUB es lo que escribió el contacto, TO_HUB lo que escribió la tienda.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'A SessionId that names no conversation answers 404, not an empty page. Newest messages come first; OrderDirection=ASCENDING gives them in the order of reading. Deleted messages stay in the list with the status DELETED.',
          pt: 'Um SessionId que não nomeia nenhuma conversa responde 404, não uma página vazia. As mensagens mais novas vêm primeiro; OrderDirection=ASCENDING as traz na ordem de leitura. Mensagens apagadas ficam na lista com o status DELETED.',
          es: 'Un SessionId que no nombra ninguna conversación responde 404, no una página vacía. Los mensajes más nuevos vienen primero; OrderDirection=ASCENDING los da en el orden de lectura. Los mensajes borrados siguen en la lista con el status DELETED.',
        },
      },
    ],
  },
})

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

function checkOurs({ direction }: Readonly<MessageRow>): void {
  if (direction === 'TO_HUB') return
  throw new Refused(
    refusals.invalidState(
      'state.not-ours',
      { in: 'path', name: 'id' },
      {
        en: 'The contact wrote this message; only the contact can delete it.',
        pt: 'O contato escreveu esta mensagem; só ele pode apagá-la.',
        es: 'El contacto escribió este mensaje; solo él puede borrarlo.',
      },
      { en: 'direction: TO_HUB', pt: 'direction: TO_HUB', es: 'direction: TO_HUB' },
    ),
  )
}

export const deleteMessage = defineOperation({
  id: 'message.delete',
  host,
  resource,
  method: 'DELETE',
  path: '/chat/v1/message/:id',
  params: idParam,
  handler: (call) => {
    const { world } = call
    const row = existing(call)
    checkOurs(row)
    if (row.status !== 'DELETED')
      messages(world).update(row.id, { status: 'DELETED', updatedAt: isoDate(world.clock.now()) })
    return {}
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Delete a message', pt: 'Apagar uma mensagem', es: 'Borrar un mensaje' },
    purpose: {
      en: 'Takes back a message of the shop. One that is still on its way does not arrive.',
      pt: 'Apaga uma mensagem da loja. Uma que ainda está a caminho não chega.',
      es: 'Borra un mensaje de la tienda. Uno que aún está en camino no llega.',
    },
    errors: [...commonErrors, errorDocs.invalidState],
    example: seededMessage,
    notes: [
      {
        text: {
          en: 'Success is 200 with an empty body, not 204.',
          pt: 'O sucesso é 200 com corpo vazio, não 204.',
          es: 'El éxito es 200 con cuerpo vacío, no 204.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'The message is kept with the status DELETED, so deleting it again succeeds and changes nothing. What a contact wrote cannot be deleted (400). No webhook event tells of it.',
          pt: 'A mensagem fica guardada com o status DELETED, então apagá-la de novo dá certo e não muda nada. O que um contato escreveu não pode ser apagado (400). Nenhum evento de webhook avisa.',
          es: 'El mensaje se conserva con el status DELETED, así que borrarlo otra vez funciona y no cambia nada. Lo que escribió un contacto no se puede borrar (400). Ningún evento de webhook lo avisa.',
        },
      },
    ],
  },
})
