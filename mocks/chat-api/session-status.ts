// Promises how a conversation's status is set, and how it ends (chat service).
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import { stateErrors } from './platform/error-docs'
import { changeSession, checkNoBot, checkRunning, completeSession } from './records/session-change'
import { idParam, schemaFor, sessionById, viewFor } from './records/session-choice'
import { firstRunning, movable, options, optionsText, overNote } from './records/session-options'

const host = 'api.wts.chat'
const resource = 'session'

/** UNDEFINED is what a conversation may be, not what it can be made. */
const newStatus = z.enum(['STARTED', 'PENDING', 'IN_PROGRESS', 'COMPLETED', 'HIDDEN'])

export const setSessionStatus = defineOperation({
  id: 'session.status',
  host,
  resource,
  method: 'PUT',
  path: '/chat/v1/session/:id/status',
  params: idParam,
  body: z.object({ newStatus, options }),
  handler: (call) => {
    const { world, body, exchange } = call
    const row = sessionById(call)
    const patch = { ...movable(call, row), status: body.newStatus }
    const next =
      body.newStatus === 'COMPLETED'
        ? completeSession(world, row, exchange)
        : changeSession(world, row, patch, exchange)
    return { body: viewFor(call, next) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Change the status of a conversation',
      pt: 'Alterar o status de uma conversa',
      es: 'Cambiar el estado de una conversación',
    },
    purpose: {
      en: 'Says how a conversation stands: just started, waiting, being answered, hidden or done.',
      pt: 'Diz em que pé está uma conversa: recém-iniciada, esperando, em atendimento, oculta ou concluída.',
      es: 'Dice cómo está una conversación: recién iniciada, en espera, en atención, oculta o finalizada.',
    },
    deckName: 'Conversas: Alterar status',
    response: schemaFor,
    errors: stateErrors,
    example: (world) => ({ params: firstRunning(world), body: { newStatus: 'PENDING' } }),
    fields: {
      newStatus: {
        en: 'STARTED, PENDING, IN_PROGRESS, COMPLETED or HIDDEN.',
        pt: 'STARTED, PENDING, IN_PROGRESS, COMPLETED ou HIDDEN.',
        es: 'STARTED, PENDING, IN_PROGRESS, COMPLETED o HIDDEN.',
      },
      options: optionsText,
    },
    notes: [
      overNote,
      {
        chosen: true,
        text: {
          en: 'COMPLETED does what completing does: endAt is set and SESSION_COMPLETE is sent. Every other status changes nothing else: user and department stay. Setting the status it has already changes nothing.',
          pt: 'COMPLETED faz o mesmo que concluir: endAt é preenchido e SESSION_COMPLETE é enviado. Os outros status não mudam mais nada: usuário e equipe ficam. Pôr o status que ela já tem não muda nada.',
          es: 'COMPLETED hace lo mismo que finalizar: se pone endAt y se envía SESSION_COMPLETE. Los demás estados no cambian nada más: usuario y equipo quedan. Poner el estado que ya tiene no cambia nada.',
        },
      },
    ],
  },
})

export const completeSessionOperation = defineOperation({
  id: 'session.complete',
  host,
  resource,
  method: 'PUT',
  path: '/chat/v1/session/:id/complete',
  params: idParam,
  body: z.object({
    reactivateOnNewMessage: z.nullish(z.boolean()),
    stopBotInExecution: z.nullish(z.boolean()),
  }),
  bodyRequired: false,
  handler: (call) => {
    const { world, body, exchange } = call
    const row = sessionById(call)
    checkRunning(row)
    if (!body.stopBotInExecution) checkNoBot(row, '/stopBotInExecution')
    const next = completeSession(world, row, exchange, body.reactivateOnNewMessage ?? false)
    return { body: viewFor(call, next) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Complete a conversation', pt: 'Concluir uma conversa', es: 'Finalizar una conversación' },
    purpose: {
      en: 'Ends a conversation: its status becomes COMPLETED and endAt says when. The webhook event SESSION_COMPLETE tells whoever listens.',
      pt: 'Encerra uma conversa: o status vira COMPLETED e endAt diz quando. O evento de webhook SESSION_COMPLETE avisa quem escuta.',
      es: 'Termina una conversación: su estado pasa a COMPLETED y endAt dice cuándo. El evento de webhook SESSION_COMPLETE avisa a quien escucha.',
    },
    deckName: 'Conversas: Concluir',
    response: schemaFor,
    errors: stateErrors,
    example: (world) => ({ params: firstRunning(world), body: { reactivateOnNewMessage: true } }),
    fields: {
      reactivateOnNewMessage: {
        en: 'true: when the contact writes again, this conversation goes on. Otherwise a new one begins.',
        pt: 'true: quando o contato escrever de novo, esta conversa continua. Senão, começa outra.',
        es: 'true: cuando el contacto vuelva a escribir, esta conversación sigue. Si no, empieza otra.',
      },
      stopBotInExecution: {
        en: 'true: stops a chatbot that runs in it. Without it, the request is refused while one runs.',
        pt: 'true: para um chatbot em execução nela. Sem isso, a requisição é recusada enquanto ele roda.',
        es: 'true: detiene un chatbot que corre en ella. Sin eso, la solicitud se rechaza mientras corre.',
      },
    },
    notes: [
      {
        text: {
          en: 'The body may be left out.',
          pt: 'O corpo pode faltar.',
          es: 'El cuerpo puede faltar.',
        },
      },
      overNote,
      {
        chosen: true,
        text: {
          en: 'Only SESSION_COMPLETE is sent, no SESSION_UPDATE with it. A conversation that goes on is IN_PROGRESS if it has a user, PENDING if it has only a department, else STARTED.',
          pt: 'Só SESSION_COMPLETE é enviado, sem SESSION_UPDATE junto. Uma conversa que continua fica IN_PROGRESS se tem usuário, PENDING se tem só equipe, senão STARTED.',
          es: 'Solo se envía SESSION_COMPLETE, sin SESSION_UPDATE. Una conversación que sigue queda IN_PROGRESS si tiene usuario, PENDING si solo tiene equipo, si no STARTED.',
        },
      },
    ],
  },
})
