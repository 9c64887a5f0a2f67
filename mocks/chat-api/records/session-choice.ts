// Promises how a request's path names a conversation, and in which form the path answers.
import * as z from 'zod/mini'
import { type Call, Refused } from '../../define'
import { refusals } from '../platform/refusals'
import {
  type SessionDetail,
  type SessionRow,
  sessionSchema,
  sessionSchemaV2,
  sessions,
  sessionView,
} from './session-record'

export const idParam = z.object({ id: z.uuid() })

export function sessionById({ world, params: { id } }: Call<{ id: string }>): Readonly<SessionRow> {
  const row = sessions(world).get(id.toLowerCase())
  if (!row) throw new Refused(refusals.notFound('session', id, { in: 'path', name: 'id' }))
  return row
}

const isToday = (path: string) => path.startsWith('/chat/v2')

/** Today's paths add `type`; the older ones never knew groups. */
export function viewFor(
  { world, path }: Call,
  row: Readonly<SessionRow>,
  details?: readonly SessionDetail[],
) {
  const view = sessionView(world, row, details)
  return isToday(path) ? { ...view, type: 'INDIVIDUAL' } : view
}

export const schemaFor = (path: string) => (isToday(path) ? sessionSchemaV2 : sessionSchema)
