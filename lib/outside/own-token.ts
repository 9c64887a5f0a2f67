// The token of a workspace of its own, beside the one the whole course knows: how it comes in, and where it is found.
import { randomBytes } from 'node:crypto'
import type { TokenRow } from '@/mocks/chat-api/platform/auth'
import type { WorldSnapshot } from '@/mocks/world'
import { applied, type PracticeChange } from './practice-change'
import type { PracticeState } from './practice-state'

const rowId = 'workspace'
const table = 'token'

const isToken = (row: { id: string }): row is TokenRow => 'token' in row

export function ownTokenOf({ world }: PracticeState): string | undefined {
  return world.tables[table]?.filter(isToken).find(({ id }) => id === rowId)?.token
}

export const newToken = () => `pn_${randomBytes(15).toString('base64url').replaceAll(/[-_]/g, 'x')}`

export interface Beginning {
  change: PracticeChange
  state: PracticeState
}

/** How a workspace begins, and how it begins anew. */
export function beginning(base: WorldSnapshot, now: number, token: string): Beginning {
  const row: TokenRow = { id: rowId, name: 'Outside', token, revoked: false }
  const { clock, chance, events, log } = base
  const change: PracticeChange = {
    ...{ reset: true, born: now, tables: { [table]: { put: [row], gone: [] } } },
    ...{ clock, chance, log: log.count, events },
  }
  return { change, state: applied({ born: now, world: base }, change, base) }
}
