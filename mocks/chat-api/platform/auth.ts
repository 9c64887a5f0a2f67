// Promises who may come in: `Authorization: Bearer <token>`, with a token of the account that is still valid.
import type { Call, Refusal } from '../../define'
import { refusals } from './refusals'

export interface TokenRow {
  id: string
  name: string
  token: string
  revoked: boolean
}

export function authenticate({ request, world }: Call): Refusal | undefined {
  const header = request.headers.get('authorization')
  if (header === null || header.trim() === '') return refusals.missingToken()
  const [scheme = '', token = '', ...rest] = header.trim().split(/\s+/)
  if (scheme.toLowerCase() !== 'bearer' || token === '' || rest.length > 0)
    return refusals.wrongScheme(header)
  const known = world.table<TokenRow>('token').find((row) => row.token === token)
  if (!known) return refusals.unknownToken()
  return known.revoked ? refusals.revokedToken(known.name) : undefined
}
