// How a workspace sends what it owes: by which policy, signed in which style, and explained in which language.
import { defaultLocale, type Locale } from '@/mocks/locale'
import type { Row } from '@/mocks/table'
import type { EmitterOptions } from '@/mocks/webhooks/delivery/attempt'
import { policies } from '@/mocks/webhooks/delivery/policies'
import { type PolicyId, policyIds } from '@/mocks/webhooks/delivery/policy'
import { secretsOf } from '@/mocks/webhooks/faults/secrets'
import { signerOf } from '@/mocks/webhooks/signing/signer'
import { type StyleId, styleIds } from '@/mocks/webhooks/signing/style'
import { styleOf } from '@/mocks/webhooks/signing/styles'
import type { World } from '@/mocks/world'

export interface Sending {
  policy: PolicyId
  signature: StyleId
}

export interface SendingRow extends Row, Sending {
  locale: Locale
  /** What message ids are made of beside the event's: two workspaces, or one before and after a reset, share none. */
  salt: number
}

export const sendingTable = 'outside-sending'
const rowId = 'workspace'

export const usualSending: Sending = { policy: 'standard', signature: 'standard' }

export function sendingOf(world: World): Omit<SendingRow, 'id'> {
  const row = world.table<SendingRow>(sendingTable).get(rowId)
  return row ?? { ...usualSending, locale: defaultLocale, salt: world.seed }
}

export function changeSending(world: World, change: Partial<Sending>): void {
  const table = world.table<SendingRow>(sendingTable)
  if (table.get(rowId)) table.update(rowId, change)
  else table.insert({ ...sendingOf(world), id: rowId, ...change })
}

/** What the emitter of the page is given, from the workspace's own choices. */
export function emitterOptionsOf(world: World): EmitterOptions {
  const { policy, signature } = sendingOf(world)
  return { policy: policies[policy], sign: signerOf(styleOf(signature), () => secretsOf(world)) }
}

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
  list.some((one) => one === value)

/** @returns undefined where something is named that there is not */
export function readSending(given: unknown): Partial<Sending> | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined
  const { policy, signature, ...rest } = given as Record<string, unknown>
  if (Object.keys(rest).length > 0) return undefined
  if (policy !== undefined && !isOneOf(policyIds, policy)) return undefined
  if (signature !== undefined && !isOneOf(styleIds, signature)) return undefined
  return { ...(policy && { policy }), ...(signature && { signature }) }
}
