// Promises the list of contacts, page by page along a cursor.
import * as z from 'zod/mini'
import { type Call, defineOperation } from '../define'
import { type ContactRow, contactSchema, contacts, contactView, groups } from './contact-rows'
import { errorDocs, tokenErrors } from './error-docs'
import { pick, pickTexts, urnInQuery } from './picked'
import { unfit } from './refusals'

const host = 'flows.weni.ai'
const resource = 'weni-contact'
const path = '/api/v2/contacts.json'
const pageSize = 10

const listQuery = z.object({ ...pick, group: z.optional(z.string()), cursor: z.optional(z.string()) })

/** Latest change first; the id decides between equals. */
const keyOf = ({ modified, id }: Readonly<ContactRow>) => `${modified} ${id}`

/** A cursor is a direction and the key of the row it starts from: rows that come or go shift nothing. */
function readCursor(cursor = ''): { isBack: boolean; key: string } | undefined {
  if (cursor === '') return undefined
  try {
    const text = atob(cursor)
    if (/^[np]\d{4}-/.test(text)) return { isBack: text.startsWith('p'), key: text.slice(1) }
  } catch {
    // It was never one of ours, like any other text that does not fit.
  }
  throw unfit(404, 'query.cursor', 'cursor', {
    en: 'Invalid cursor',
    pt: 'Cursor inválido',
    es: 'Cursor no válido',
  })
}

function found({ world, query }: Call<unknown, z.infer<typeof listQuery>>): Readonly<ContactRow>[] {
  const { uuid, urn, group } = query
  const wanted = urn === undefined ? undefined : urnInQuery(urn)
  const groupId = groups(world).find(
    ({ id, name }) => id === group?.toLowerCase() || name.toLowerCase() === group?.toLowerCase(),
  )?.id
  return contacts(world)
    .all()
    .filter(
      (row) =>
        (uuid === undefined || row.id === uuid.toLowerCase()) &&
        (wanted === undefined || row.urns.includes(wanted)) &&
        (group === undefined || (groupId !== undefined && row.groups.includes(groupId))),
    )
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
}

export const listContacts = defineOperation({
  id: 'weni-contact.list',
  host,
  resource,
  method: 'GET',
  path,
  query: listQuery,
  handler: (call) => {
    const { query, url, world } = call
    const cursor = readCursor(query.cursor)
    const rows = found(call)
    const after = cursor ? rows.filter((row) => keyOf(row) < cursor.key) : rows
    const before = cursor ? rows.filter((row) => keyOf(row) > cursor.key) : []
    const some = cursor?.isBack ? before.slice(-pageSize) : after.slice(0, pageSize)
    const link = (direction: 'n' | 'p', row: Readonly<ContactRow> | undefined) => {
      const hasMore =
        row && rows.some((one) => (direction === 'n' ? keyOf(one) < keyOf(row) : keyOf(one) > keyOf(row)))
      if (!hasMore) return null
      const search = new URLSearchParams({ ...query, cursor: btoa(`${direction}${keyOf(row)}`) })
      return `${url.origin}${path}?${search}`
    }
    return {
      body: {
        next: link('n', some.at(-1)),
        previous: link('p', some[0]),
        results: some.map((row) => contactView(world, row)),
      },
    }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'List contacts', pt: 'Listar contatos', es: 'Listar contactos' },
    purpose: {
      en: 'Reads the contacts of the project, the last changed first. A list that goes on has the address of its next page in next.',
      pt: 'Lê os contatos do projeto, os alterados por último primeiro. Uma lista que continua traz em next o endereço da próxima página.',
      es: 'Lee los contactos del proyecto, primero los últimos modificados. Una lista que sigue trae en next la dirección de la página siguiente.',
    },
    response: z.object({
      next: z.nullable(z.string()),
      previous: z.nullable(z.string()),
      results: z.array(contactSchema()),
    }),
    errors: [errorDocs.badQuery, errorDocs.notFound, ...tokenErrors()],
    example: () => ({ query: { group: 'Clientes' } }),
    fields: {
      ...pickTexts(),
      group: {
        en: 'Only contacts of this group: its uuid or its name.',
        pt: 'Só contatos deste grupo: o uuid ou o nome dele.',
        es: 'Solo contactos de este grupo: su uuid o su nombre.',
      },
      cursor: {
        en: 'Where the page begins. Take it from next or previous as it is.',
        pt: 'Onde a página começa. Pegue de next ou previous, como está.',
        es: 'Dónde empieza la página. Tómalo de next o previous, tal cual.',
      },
    },
    notes: [
      {
        text: {
          en: 'There are no page numbers here: follow next until it is null.',
          pt: 'Aqui não há números de página: siga next até que seja null.',
          es: 'Aquí no hay números de página: sigue next hasta que sea null.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'A page holds 10 contacts.',
          pt: 'Uma página traz 10 contatos.',
          es: 'Una página trae 10 contactos.',
        },
      },
    ],
  },
})
