// What a workspace has beside the world everybody knows: its token, the secrets of its deliveries, and how these are made.
import { randomBytes, randomInt } from 'node:crypto'
import type { TokenRow } from '@/mocks/chat-api/platform/auth'
import { defaultLocale, type Locale } from '@/mocks/locale'
import type { Row } from '@/mocks/table'
import { newSecret } from '@/mocks/webhooks/signing/new-secret'
import type { WorldSnapshot } from '@/mocks/world'
import { type SendingRow, sendingTable, usualSending } from './deliveries/sending'
import { applied, type PracticeChange } from './practice-change'
import type { PracticeState } from './practice-state'

const rowId = 'workspace'
const tokens = 'token'
const secrets = 'webhook-secret'

/** By the name of their table. */
export type OwnRows = Readonly<Record<string, readonly Row[]>>

const isToken = (row: Row): row is TokenRow => 'token' in row

export function ownTokenOf({ world }: PracticeState): string | undefined {
  return world.tables[tokens]?.filter(isToken).find(({ id }) => id === rowId)?.token
}

const newToken = () => `pn_${randomBytes(15).toString('base64url').replaceAll(/[-_]/g, 'x')}`
const drawnSecret = () => newSecret('standard', () => randomInt(2 ** 32) / 2 ** 32)

export function newOwnRows({ locale = defaultLocale, token = newToken() } = {} as NewOwn): OwnRows {
  const tokenRow: TokenRow = { id: rowId, name: 'Outside', token, revoked: false }
  const sending: SendingRow = { id: rowId, ...usualSending, locale, salt: randomInt(2 ** 31) }
  return {
    [tokens]: [tokenRow],
    [secrets]: [{ id: 'endpoint', valid: [drawnSecret()], next: drawnSecret() } as Row],
    [sendingTable]: [sending],
  }
}

interface NewOwn {
  /** Of what is said about its deliveries. */
  locale?: Locale
  /** In place of a random one. */
  token?: string
}

/** They outlive a reset: what is set up outside goes on to work. Message ids begin anew, so that none comes twice. */
export function ownRowsOf(state: PracticeState): OwnRows {
  const { tables } = state.world
  const [sending] = tables[sendingTable] ?? []
  return {
    [tokens]: (tables[tokens] ?? []).filter(({ id }) => id === rowId),
    [secrets]: tables[secrets] ?? [],
    [sendingTable]: sending ? [{ ...sending, salt: randomInt(2 ** 31) } as Row] : [],
  }
}

export interface Beginning {
  change: PracticeChange
  state: PracticeState
}

/** How a workspace begins, and how it begins anew. */
export function beginning(base: WorldSnapshot, now: number, own: OwnRows): Beginning {
  const { clock, chance, events, log } = base
  const tables = Object.fromEntries(Object.entries(own).map(([name, put]) => [name, { put, gone: [] }]))
  const change: PracticeChange = {
    ...{ reset: true, born: now, tables },
    ...{ clock, chance, log: log.count, events },
  }
  return { change, state: applied({ born: now, world: base }, change, base) }
}
