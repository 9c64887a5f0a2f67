// Promises how a conversation is handed on (chat service).
import * as z from 'zod/mini'
import { type Call, defineOperation, type Note, Refused } from '../define'
import type { World } from '../world'
import { stateErrors } from './platform/error-docs'
import { refusals } from './platform/refusals'
import { departments } from './records/people'
import { changeSession, type SessionPatch } from './records/session-change'
import { idParam, schemaFor, sessionById, viewFor } from './records/session-choice'
import { firstRunning, movable, options, optionsText, overNote } from './records/session-options'
import { givenTo, movedTo, wantedAgent, wantedDepartment } from './records/session-people'
import type { SessionRow } from './records/session-record'
import { seedId } from './seed/seed-rows'

const host = 'api.wts.chat'
const resource = 'session'
const userIdNote: Note = {
  text: {
    en: 'What is wanted is the userId of GET /core/v1/agent, not the id beside it: that is the agent’s.',
    pt: 'O que se pede é o userId de GET /core/v1/agent, não o id ao lado dele: esse é o do agente.',
    es: 'Lo que se pide es el userId de GET /core/v1/agent, no el id que está a su lado: ese es el del agente.',
  },
}

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
    errors: stateErrors,
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
    errors: stateErrors,
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
