// Promises that a conversation begins, changes and ends in one way, and that the world is told.
import { Refused } from '../../define'
import type { World } from '../../world'
import { isoDate } from '../platform/dates'
import { refusals } from '../platform/refusals'
import type { ContactRow } from './contact-record'
import { openSession, type SessionRow, sessions } from './session-record'

export type SessionPatch = Partial<Omit<SessionRow, 'id'>>

/** Begins a conversation. The caller sees to it that none is running with the contact. */
export function startSession(
  world: World,
  contact: Readonly<ContactRow>,
  patch: SessionPatch,
  cause?: string,
): Readonly<SessionRow> {
  const row = sessions(world).insert({ ...openSession(world, contact), ...patch })
  world.publish({ type: 'SESSION_NEW', table: 'session', row, cause })
  return row
}

/** A patch that changes nothing is no change: nothing is written and nothing told. */
export function changeSession(
  world: World,
  before: Readonly<SessionRow>,
  patch: SessionPatch,
  cause?: string,
  type: 'SESSION_UPDATE' | 'SESSION_COMPLETE' = 'SESSION_UPDATE',
): Readonly<SessionRow> {
  if (JSON.stringify({ ...before, ...patch }) === JSON.stringify(before)) return before
  const row = sessions(world).update(before.id, { ...patch, updatedAt: isoDate(world.clock.now()) })
  world.publish({ type, table: 'session', row, cause })
  return row
}

/** Ends a running conversation; a bot in it ends too. */
export function completeSession(
  world: World,
  row: Readonly<SessionRow>,
  cause?: string,
  reactivateOnNewMessage = false,
): Readonly<SessionRow> {
  const endAt = isoDate(world.clock.now())
  const patch = { status: 'COMPLETED', endAt, botId: null, reactivateOnNewMessage } as const
  return changeSession(world, row, patch, cause, 'SESSION_COMPLETE')
}

/** While a bot runs, nobody else acts in the conversation. `option` points at what would stop it, where there is such. */
export function checkNoBot({ botId }: Readonly<SessionRow>, option?: string): void {
  if (botId === null) return
  throw new Refused(
    refusals.invalidState(
      'state.bot-running',
      option === undefined ? undefined : { in: 'body', name: option },
      {
        en: 'A chatbot is running in this conversation.',
        pt: 'Um chatbot está em execução nesta conversa.',
        es: 'Un chatbot se está ejecutando en esta conversación.',
      },
      {
        en: 'Wait until it ends, or transfer, assign or complete with stopBotInExecution: true.',
        pt: 'Espere ele terminar, ou transfira, atribua ou conclua com stopBotInExecution: true.',
        es: 'Espera a que termine, o transfiere, asigna o finaliza con stopBotInExecution: true.',
      },
    ),
  )
}

/** What is over stays over: only a new message of the contact, or a new conversation, goes on. */
export function checkRunning({ endAt }: Readonly<SessionRow>): void {
  if (endAt === null) return
  throw new Refused(
    refusals.invalidState(
      'state.completed',
      { in: 'path', name: 'id' },
      {
        en: `This conversation was completed at ${endAt}.`,
        pt: `Esta conversa foi concluída em ${endAt}.`,
        es: `Esta conversación se finalizó en ${endAt}.`,
      },
      {
        en: 'A conversation whose endAt is null.',
        pt: 'Uma conversa com endAt null.',
        es: 'Una conversación con endAt null.',
      },
    ),
  )
}
