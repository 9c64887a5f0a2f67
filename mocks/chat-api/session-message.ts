// Promises the messages of one conversation, to be read and added to by its id (chat service).
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import { bodyErrors, commonErrors, errorDocs } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { contentBody, contentOf } from './records/message-content'
import { messageSchema, messages, queueMessage } from './records/message-record'
import { acceptedSchema, acceptedView } from './records/message-view'
import { checkNoBot, checkRunning } from './records/session-change'
import { idParam, sessionById } from './records/session-choice'
import { sessions, windowStatus } from './records/session-record'

const host = 'api.wts.chat'
const resource = 'session'
const path = '/chat/v1/session/:id/message'

export const listSessionMessages = defineOperation({
  id: 'session.list-messages',
  host,
  resource,
  method: 'GET',
  path,
  params: idParam,
  query: z.object({
    ...pagingQuery,
    ...dateQuery,
    OrderBy: z.optional(z.enum(['createdAt', 'updatedAt', 'timestamp', 'status'])),
  }),
  handler: (call) => {
    const { world, query } = call
    const { id } = sessionById(call)
    const rows = messages(world)
      .all()
      .filter((row) => row.sessionId === id && within(query, row))
    return { body: page(rows, query, (row) => row) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'List the messages of a conversation',
      pt: 'Listar as mensagens de uma conversa',
      es: 'Listar los mensajes de una conversación',
    },
    purpose: {
      en: 'Reads what was written in one conversation: the same as listing messages by SessionId, with the id in the path.',
      pt: 'Lê o que foi escrito em uma conversa: o mesmo que listar mensagens por SessionId, com o id no caminho.',
      es: 'Lee lo que se escribió en una conversación: lo mismo que listar mensajes por SessionId, con el id en la ruta.',
    },
    response: pageOf(messageSchema),
    errors: commonErrors,
    example: (world) => ({
      params: { id: sessions(world).all()[0]?.id ?? '' },
      query: { OrderDirection: 'ASCENDING' },
    }),
  },
})

export const sendSessionMessage = defineOperation({
  id: 'session.send-message',
  host,
  resource,
  method: 'POST',
  path,
  params: idParam,
  body: contentBody,
  handler: (call) => {
    const { world, body, locale, exchange } = call
    const session = sessionById(call)
    const content = contentOf(world, body, '')
    checkRunning(session)
    checkNoBot(session)
    return { body: acceptedView(queueMessage(world, session, content, { locale, exchange })) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Send a message in a conversation',
      pt: 'Enviar uma mensagem em uma conversa',
      es: 'Enviar un mensaje en una conversación',
    },
    purpose: {
      en: 'Answers in a running conversation whose id you know, for example from a webhook. Nobody’s phone number is needed.',
      pt: 'Responde em uma conversa em andamento cujo id você conhece, por exemplo de um webhook. Não é preciso o telefone de ninguém.',
      es: 'Responde en una conversación en curso cuyo id conoces, por ejemplo de un webhook. No hace falta el teléfono de nadie.',
    },
    response: acceptedSchema,
    errors: [...bodyErrors, errorDocs.invalidState],
    example: (world) => ({
      params: {
        id:
          sessions(world).find((row) => windowStatus(world, row) === 'ACTIVE' && row.endAt === null)?.id ??
          '',
      },
      body: { text: 'Temos sim! Quantas mudas você quer?' },
    }),
    fields: {
      text: {
        en: 'What to write, 4,096 characters at most.',
        pt: 'O que escrever, no máximo 4.096 caracteres.',
        es: 'Qué escribir, 4096 caracteres como máximo.',
      },
      templateId: {
        en: 'The id of an approved message template, which may be sent outside the 24-hour window too.',
        pt: 'O id de um modelo de mensagem aprovado, que pode ser enviado também fora da janela de 24 horas.',
        es: 'El id de una plantilla de mensaje aprobada, que se puede enviar también fuera de la ventana de 24 horas.',
      },
      parameters: {
        en: 'The values of the template’s parameters, by name.',
        pt: 'Os valores dos parâmetros do modelo, pelo nome.',
        es: 'Los valores de los parámetros de la plantilla, por nombre.',
      },
      fileUrl: {
        en: 'The address of a file to send.',
        pt: 'O endereço de um arquivo a enviar.',
        es: 'La dirección de un archivo que enviar.',
      },
      fileId: {
        en: 'The id of a file that the platform has already.',
        pt: 'O id de um arquivo que a plataforma já tem.',
        es: 'El id de un archivo que la plataforma ya tiene.',
      },
      refId: {
        en: 'An id of your own that the message keeps.',
        pt: 'Um id seu que a mensagem guarda.',
        es: 'Un id tuyo que el mensaje guarda.',
      },
    },
    notes: [
      {
        chosen: true,
        text: {
          en: 'The content stands in the body itself, not in body.body as when sending to a phone number. A conversation that is over, or in which a chatbot runs, takes no message (400). The answer is the same as of sending a message.',
          pt: 'O conteúdo fica no próprio corpo, não em body.body como ao enviar para um telefone. Uma conversa concluída, ou em que roda um chatbot, não recebe mensagem (400). A resposta é a mesma de enviar uma mensagem.',
          es: 'El contenido va en el propio cuerpo, no en body.body como al enviar a un teléfono. Una conversación finalizada, o en la que corre un chatbot, no recibe mensajes (400). La respuesta es la misma que al enviar un mensaje.',
        },
      },
    ],
  },
})
