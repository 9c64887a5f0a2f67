// Promises the contacts, groups and fields of the Weni project: rows, their form in an answer, and those of a fresh world.
import * as z from 'zod/mini'
import { day, isoDate } from '../chat-api/platform/dates'
import { seedId } from '../chat-api/seed/seed-rows'
import type { World } from '../world'

export interface ContactRow {
  /** Its uuid. */
  id: string
  name: string | null
  language: string | null
  /** Normalised; no other contact has one of them. */
  urns: readonly string[]
  /** Ids. */
  groups: readonly string[]
  /** Those that are set. */
  fields: Readonly<Record<string, string | null>>
  created: string
  modified: string
  seen: string | null
}

export const contacts = (world: World) => world.table<ContactRow>('weni-contact')
export const groups = (world: World) => world.table<{ id: string; name: string }>('weni-group')
/** The id of a field is its key. */
export const fields = (world: World) => world.table<{ id: string }>('weni-field')

/** A function, so that a page's script can do without it. */
export const contactSchema = () =>
  z.object({
    uuid: z.uuid(),
    name: z.nullable(z.string()),
    language: z.nullable(z.string()),
    urns: z.array(z.string()),
    groups: z.array(z.object({ uuid: z.uuid(), name: z.string() })),
    fields: z.record(z.string(), z.nullable(z.string())),
    blocked: z.boolean(),
    stopped: z.boolean(),
    created_on: z.string(),
    modified_on: z.string(),
    last_seen_on: z.nullable(z.string()),
  })

/** Every field of the project is there, null where the contact has no value. */
export function contactView(
  world: World,
  row: Readonly<ContactRow>,
): z.infer<ReturnType<typeof contactSchema>> {
  return {
    uuid: row.id,
    name: row.name,
    language: row.language,
    urns: [...row.urns],
    groups: row.groups.map((id) => ({ uuid: id, name: groups(world).get(id)?.name ?? '' })),
    fields: Object.fromEntries(
      fields(world)
        .all()
        .map(({ id }) => [id, row.fields[id] ?? null]),
    ),
    blocked: false,
    stopped: false,
    created_on: row.created,
    modified_on: row.modified,
    last_seen_on: row.seen,
  }
}

const groupNames = ['Clientes', 'Interessados', 'Atacado']
const fieldKeys = ['nickname', 'city', 'last_order']
const cities = ['Campinas', 'Holambra', 'Santos']
const people =
  'Adriana Falcão|Benício Rangel|Cecília Amorim|Diego Valadares|Estela Bittencourt|Fabrício Nunes|Graça Medeiros|Hugo Sarmento|Iolanda Pires|Jonas Trindade|Kátia Simões|Leandro Quintela'

export function seed(world: World): void {
  for (const name of groupNames) groups(world).insert({ id: seedId(world, `weni group ${name}`), name })
  for (const id of fieldKeys) fields(world).insert({ id })
  for (const [i, name] of people.split('|').entries()) {
    const moment = isoDate(world.clock.now() - (12 - i) * day)
    const group = groupNames[i % groupNames.length]
    contacts(world).insert({
      id: seedId(world, `weni contact ${name}`),
      name,
      language: 'por',
      urns: [`whatsapp:551990000${8_001 + i}`],
      groups: [seedId(world, `weni group ${group}`)],
      fields: { nickname: name.split(' ')[0] ?? '', city: cities[i % cities.length] ?? '' },
      created: moment,
      modified: moment,
      seen: i % 4 === 3 ? null : moment,
    })
  }
}
