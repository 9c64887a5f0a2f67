// Promises which secrets the sender signs with now, and how one takes over from another, as part of the world.
import { RandomStream } from '../../random'
import type { Row } from '../../table'
import type { World } from '../../world'
import { newSecret } from '../signing/new-secret'

interface SecretRow extends Row {
  /** Newest first; two while one takes over from the other. */
  valid: string[]
  /** The one after these. */
  next: string
}

const table = (world: World) => world.table<SecretRow>('webhook-secret')
const only = 'endpoint'

function state(world: World): Readonly<SecretRow> {
  const known = table(world).get(only)
  if (known) return known
  const chance = new RandomStream(world.seed, 'webhook secret')
  const [first, next] = [0, 1].map(() => newSecret('standard', () => chance.next()))
  return table(world).insert({ id: only, valid: [first ?? ''], next: next ?? '' })
}

/** For `signerOf`: newest first. */
export const secretsOf = (world: World): readonly string[] => state(world).valid

/** What belongs into the handler's settings: all that is valid now, and what is to come. */
export const secretsToKnow = (world: World): string[] => [...state(world).valid, state(world).next]

/** From a lab that gives out secrets itself. */
export function useSecrets(world: World, secret: string, next: string): void {
  state(world)
  table(world).update(only, { valid: [secret], next })
}

/** The next secret begins to sign beside the old one. A change that is under way is left alone. */
export function rotateSecret(world: World): void {
  const { valid, next } = state(world)
  if (valid.length === 1) table(world).update(only, { valid: [next, ...valid] })
}

/** The old secret ends, and another one is drawn for the change after this. */
export function retireSecret(world: World): void {
  const [newest, old] = state(world).valid
  if (newest === undefined || old === undefined) return
  const chance = new RandomStream(world.seed, newest)
  table(world).update(only, { valid: [newest], next: newSecret('standard', () => chance.next()) })
}
