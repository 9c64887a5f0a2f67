// Promises the list of custom fields (core service): what the account notes about contacts and cards beyond the usual.
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import { shape } from '../shape'
import type { CustomFieldRow } from './platform/account'
import { date } from './platform/dates'
import { commonErrors } from './platform/error-docs'

const ofContacts = '/core/v1/contact/custom-field'

const columns = {
  id: z.uuid(),
  createdAt: date,
  updatedAt: date,
  parentId: z.nullable(z.uuid()),
  type: z.enum([
    'GROUP',
    'STRING',
    'TEXT',
    'INTEGER',
    'FLOAT',
    'SINGLESELECT',
    'MULTISELECT',
    'DATE',
    'TIME',
    'DATETIME',
    'BOOLEAN',
  ]),
  entityType: z.enum(['CONTACT', 'PANEL']),
  scopeId: z.nullable(z.uuid()),
  companyId: z.uuid(),
  name: z.string(),
  key: z.string(),
  position: z.int(),
  required: z.boolean(),
  visible: z.boolean(),
  isValueRange: z.boolean(),
  options: z.array(z.object({ id: z.uuid(), name: z.string() })),
}

// A group holds fields and no further groups, so a field within one never has children.
const childSchema = /* @__PURE__ */ shape(() =>
  z.object({ ...columns, children: z.array(z.unknown()).check(z.maxLength(0)) }),
)

export const listCustomFields = defineOperation({
  id: 'custom-field.list',
  host: 'api.wts.chat',
  resource: 'custom-field',
  method: 'GET',
  path: '/core/v1/custom-field',
  also: [ofContacts],
  query: z.object({
    EntityType: z.optional(columns.entityType),
    NestedList: z.optional(z.boolean()),
  }),
  handler: ({ world, path, query }) => {
    const wanted = path === ofContacts ? 'CONTACT' : query.EntityType
    const rows = world
      .table<CustomFieldRow>('custom-field')
      .all()
      .filter((row) => wanted === undefined || row.entityType === wanted)
    const view = (row: Readonly<CustomFieldRow>) => ({ ...row, children: [] })
    if (!query.NestedList) return { body: rows.map(view) }
    const within = (id: string | null) => rows.filter((row) => row.parentId === id).map(view)
    return { body: within(null).map((row) => ({ ...row, children: within(row.id) })) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'List custom fields',
      pt: 'Listar campos personalizados',
      es: 'Listar campos personalizados',
    },
    purpose: {
      en: 'Reads the fields that this account made for itself, such as favourite plant: their names, their types and the keys by which other requests fill them in.',
      pt: 'Lê os campos que esta conta criou para si, como planta favorita: os nomes, os tipos e as chaves com que outras requisições os preenchem.',
      es: 'Lee los campos que esta cuenta creó para sí, como planta favorita: los nombres, los tipos y las claves con que otras solicitudes los llenan.',
    },
    deckName: 'Campos Personalizados: Listar',
    response: z.array(z.object({ ...columns, children: z.array(childSchema) })),
    errors: commonErrors,
    example: () => ({ query: { EntityType: 'PANEL', NestedList: 'true' } }),
    fields: {
      EntityType: {
        en: 'CONTACT for the fields of contacts, PANEL for those of cards. Both, unless you say otherwise.',
        pt: 'CONTACT para os campos de contatos, PANEL para os de cards. Os dois, se você não disser qual.',
        es: 'CONTACT para los campos de contactos, PANEL para los de tarjetas. Ambos, si no dices cuál.',
      },
      NestedList: {
        en: 'true puts the fields of a group inside it, in children. Otherwise all stand side by side, and parentId names the group.',
        pt: 'true põe os campos de um grupo dentro dele, em children. Senão ficam todos lado a lado, e parentId nomeia o grupo.',
        es: 'true pone los campos de un grupo dentro de él, en children. Si no, quedan todos lado a lado, y parentId nombra el grupo.',
      },
    },
    notes: [
      {
        text: {
          en: 'The answer is a plain array. In customFields of a contact or a card you write the key (planta_favorita), not the name (Planta favorita).',
          pt: 'A resposta é um array simples. Em customFields de um contato ou card você escreve a chave (planta_favorita), não o nome (Planta favorita).',
          es: 'La respuesta es un array simple. En customFields de un contacto o una tarjeta escribes la clave (planta_favorita), no el nombre (Planta favorita).',
        },
      },
      {
        text: {
          en: 'The older path under /contact lists the fields of contacts only.',
          pt: 'O caminho antigo, dentro de /contact, lista só os campos de contatos.',
          es: 'La ruta anterior, dentro de /contact, lista solo los campos de contactos.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'On the older path EntityType has no effect. scopeId is null: a field serves all contacts, or the cards of all panels. A GROUP holds fields and has no value of its own.',
          pt: 'No caminho antigo, EntityType não tem efeito. scopeId vem null: um campo vale para todos os contatos, ou para os cards de todos os painéis. Um GROUP guarda campos e não tem valor próprio.',
          es: 'En la ruta anterior, EntityType no tiene efecto. scopeId viene null: un campo vale para todos los contactos, o para las tarjetas de todos los paneles. Un GROUP guarda campos y no tiene valor propio.',
        },
      },
    ],
  },
})
