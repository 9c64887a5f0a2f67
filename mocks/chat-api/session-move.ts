// Promises how a conversation is handed on and ended (chat service).
import * as z from 'zod/mini'
import { type Call, defineOperation, type Note, Refused } from '../define'
import type { Texts } from '../locale'
import type { World } from '../world'
import { bodyErrors, errorDocs } from './platform/error-docs'
import { refusals } from './platform/refusals'
import { departments } from './records/people'
import {
  changeSession,
  checkNoBot,
  checkRunning,
  completeSession,
  type SessionPatch,
} from './records/session-change'
import { idParam, schemaFor, sessionById, viewFor } from './records/session-choice'
import { givenTo, movedTo, wantedAgent, wantedDepartment } from './records/session-people'
import { type SessionRow, sessions } from './records/session-record'
import { seedId } from './seed/seed-rows'

const host = 'api.wts.chat'
const resource = 'session'
const errors = [...bodyErrors, errorDocs.invalidState]
const options = z.nullish(z.object({ stopBotInExecution: z.nullish(z.boolean()) }))
type WithOptions = Call<{ id: string }, unknown, { options?: z.infer<typeof options> }>

/** A conversation that may be handed on. Patches of those who stop the bot take it out. */
function movable({ body }: WithOptions, row: Readonly<SessionRow>): SessionPatch {
  checkRunning(row)
  if (!body.options?.stopBotInExecution) checkNoBot(row, '/options/stopBotInExecution')
  return { botId: null }
}

const optionsText: Texts = {
  en: 'stopBotInExecution: true stops a chatbot that runs in the conversation; without it, the request is refused while one runs.',
  pt: 'stopBotInExecution: true para um chatbot em execução na conversa; sem isso, a requisição é recusada enquanto ele roda.',
  es: 'stopBotInExecution: true detiene un chatbot que corre en la conversación; sin eso, la solicitud se rechaza mientras corre.',
}
const overNote: Note = {
  chosen: true,
  text: {
    en: 'A conversation that is COMPLETED stays so: the answer is 400 ERROR_INVALID_STATE. So it is while a chatbot runs, unless stopBotInExecution is true. All details are null in the answer.',
    pt: 'Uma conversa COMPLETED fica assim: a resposta é 400 ERROR_INVALID_STATE. O mesmo vale enquanto um chatbot roda, a não ser com stopBotInExecution true. Todos os detalhes vêm null na resposta.',
    es: 'Una conversación COMPLETED queda así: la respuesta es 400 ERROR_INVALID_STATE. Lo mismo vale mientras corre un chatbot, salvo con stopBotInExecution true. Todos los detalles vienen null en la respuesta.',
  },
}
const userIdNote: Note = {
  text: {
    en: 'What is wanted is the userId of GET /core/v1/agent, not the id beside it: that is the agent’s.',
    pt: 'O que se pede é o userId de GET /core/v1/agent, não o id ao lado dele: esse é o do agente.',
    es: 'Lo que se pide es el userId de GET /core/v1/agent, no el id que está a su lado: ese es el del agente.',
  },
}

const firstRunning = (world: World) => ({ id: sessions(world).find((row) => row.endAt === null)?.id ?? '' })
const rafael = (world: World) => seedId(world, 'user Rafael Couto')

const transferBody = z.object({
  type: z.enum(['DEPARTMENT', 'USER']),
  newDepartmentId: z.nullish(z.uuid()),
  newUserId: z.nullish(z.uuid()),
  options,
})
type TransferCall = Call<{ id: string }, unknown, z.infer<typeof transferBody>>

function transferred({ world, body }: TransferCall, row: Readonly<SessionRow>): SessionPatch {
  const { type, newDepartmentId, newUserId } = body
  if (type === 'USER' && newUserId)
    return givenTo(wantedAgent(world, newUserId, '/newUserId'), row.departmentId)
  if (type === 'DEPARTMENT' && newDepartmentId)
    return movedTo(wantedDepartment(world, newDepartmentId, '/newDepartmentId'))
  const name = type === 'USER' ? 'newUserId' : 'newDepartmentId'
  throw new Refused(
    refusals.incomplete(
      'body.no-target',
      `/${name}`,
      {
        en: `type is ${type}, but ${name} is missing.`,
        pt: `type é ${type}, mas falta ${name}.`,
        es: `type es ${type}, pero falta ${name}.`,
      },
      { en: name, pt: name, es: name },
    ),
  )
}

export const transferSession = defineOperation({
  id: 'session.transfer',
  host,
  resource,
  method: 'PUT',
  path: '/chat/v1/session/:id/transfer',
  params: idParam,
  body: transferBody,
  handler: (call) => {
    const row = sessionById(call)
    const patch = { ...transferred(call, row), ...movable(call, row) }
    return { body: viewFor(call, changeSession(call.world, row, patch, call.exchange)) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Transfer a conversation',
      pt: 'Transferir uma conversa',
      es: 'Transferir una conversación',
    },
    purpose: {
      en: 'Hands a conversation to another department, where it waits for somebody, or straight to another user.',
      pt: 'Passa uma conversa para outra equipe, onde ela espera por alguém, ou direto para outro usuário.',
      es: 'Pasa una conversación a otro equipo, donde espera a alguien, o directo a otro usuario.',
    },
    deckName: 'Conversas: Transferir',
    response: schemaFor,
    errors,
    example: (world) => ({
      params: firstRunning(world),
      body: { type: 'DEPARTMENT', newDepartmentId: departments(world).all()[0]?.id },
    }),
    fields: {
      type: {
        en: 'DEPARTMENT or USER: which of the two ids below counts. The other one is ignored.',
        pt: 'DEPARTMENT ou USER: qual dos dois ids abaixo vale. O outro é ignorado.',
        es: 'DEPARTMENT o USER: cuál de los dos ids de abajo vale. El otro se ignora.',
      },
      newDepartmentId: {
        en: 'The department that gets it; needed with type DEPARTMENT.',
        pt: 'A equipe que a recebe; obrigatório com type DEPARTMENT.',
        es: 'El equipo que la recibe; obligatorio con type DEPARTMENT.',
      },
      newUserId: {
        en: 'The userId of who gets it; needed with type USER.',
        pt: 'O userId de quem a recebe; obrigatório com type USER.',
        es: 'El userId de quien la recibe; obligatorio con type USER.',
      },
      options: optionsText,
    },
    notes: [
      userIdNote,
      overNote,
      {
        chosen: true,
        text: {
          en: 'Transferred to a department, the conversation is PENDING and nobody’s. Transferred to a user, it is IN_PROGRESS; it stays in its department if the user works there, else it goes to the user’s first one.',
          pt: 'Transferida para uma equipe, a conversa fica PENDING e sem usuário. Transferida para um usuário, fica IN_PROGRESS; continua na equipe se o usuário trabalha nela, senão vai para a primeira equipe dele.',
          es: 'Transferida a un equipo, la conversación queda PENDING y sin usuario. Transferida a un usuario, queda IN_PROGRESS; sigue en su equipo si el usuario trabaja ahí, si no pasa al primer equipo de él.',
        },
      },
    ],
  },
})

export const assignSession = defineOperation({
  id: 'session.assign',
  host,
  resource,
  method: 'PUT',
  path: '/chat/v1/session/:id/assignee',
  params: idParam,
  body: z.object({ userId: z.uuid(), options }),
  handler: (call) => {
    const { world, body, exchange } = call
    const row = sessionById(call)
    const given = givenTo(wantedAgent(world, body.userId, '/userId'), row.departmentId)
    const patch = { ...given, ...movable(call, row) }
    return { body: viewFor(call, changeSession(world, row, patch, exchange)) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Assign a user to a conversation',
      pt: 'Atribuir um usuário a uma conversa',
      es: 'Asignar un usuario a una conversación',
    },
    purpose: {
      en: 'Makes one user the one who answers in a conversation.',
      pt: 'Faz de um usuário quem responde em uma conversa.',
      es: 'Hace de un usuario quien responde en una conversación.',
    },
    deckName: 'Conversas: Atribuir usuário',
    response: schemaFor,
    errors,
    example: (world) => ({ params: firstRunning(world), body: { userId: rafael(world) } }),
    fields: {
      userId: {
        en: 'The userId of who is to answer.',
        pt: 'O userId de quem deve responder.',
        es: 'El userId de quien debe responder.',
      },
      options: optionsText,
    },
    notes: [
      userIdNote,
      overNote,
      {
        chosen: true,
        text: {
          en: 'The conversation is IN_PROGRESS from then on. It stays in its department if the user works there, else it goes to the user’s first one. Whether the user is AVAILABLE does not matter.',
          pt: 'A conversa passa a IN_PROGRESS. Continua na equipe se o usuário trabalha nela, senão vai para a primeira equipe dele. Não importa se o usuário está AVAILABLE.',
          es: 'La conversación pasa a IN_PROGRESS. Sigue en su equipo si el usuario trabaja ahí, si no pasa al primer equipo de él. No importa si el usuario está AVAILABLE.',
        },
      },
    ],
  },
})

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
    errors,
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
    errors,
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
