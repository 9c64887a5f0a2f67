// Promises the sequence endpoints of the chat platform (chat service): messages sent in steps to whoever is in them.
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import { shape } from '../shape'
import type { World } from '../world'
import { date } from './platform/dates'
import { commonErrors } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { memberOf, members } from './records/sequence-members'

const sequenceSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    active: z.boolean(),
    createdAt: date,
    updatedAt: date,
    companyId: z.uuid(),
    name: z.string(),
    enabled: z.boolean(),
    contactExecutingCount: z.nullable(z.int()),
  }),
)

export type SequenceRow = Omit<z.infer<typeof sequenceSchema>, 'contactExecutingCount'>

export function sequences(world: World) {
  return world.table<SequenceRow>('sequence')
}

function countOf(world: World, sequenceId: string): number {
  return members(world)
    .all()
    .filter((row) => row.sequenceId === sequenceId).length
}

export const listSequences = defineOperation({
  id: 'sequence.list',
  host: 'api.wts.chat',
  resource: 'sequence',
  method: 'GET',
  path: '/chat/v1/sequence',
  query: z.object({
    ...pagingQuery,
    ...dateQuery,
    OrderBy: z.optional(z.enum(['createdAt', 'updatedAt', 'name'])),
    Name: z.optional(z.string()),
    ContactId: z.optional(z.uuid()),
    IncludeDetails: z.optional(z.array(z.enum(['ContactExecutingCount', 'ExecutionStats']))),
  }),
  handler: ({ world, query }) => {
    const wanted = query.Name?.toLowerCase() ?? ''
    const rows = sequences(world)
      .all()
      .filter((row) => row.name.toLowerCase().includes(wanted) && within(query, row))
      .filter((row) => !query.ContactId || memberOf(world, row.id, query.ContactId.toLowerCase()))
    const counted = query.IncludeDetails?.includes('ContactExecutingCount')
    const view = (row: Readonly<SequenceRow>) => ({
      ...row,
      contactExecutingCount: counted ? countOf(world, row.id) : null,
    })
    return { body: page(rows, query, view) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'List sequences', pt: 'Listar sequências', es: 'Listar secuencias' },
    purpose: {
      en: 'Reads the sequences of the account: series of messages that go out one after the other to whoever is in them.',
      pt: 'Lê as sequências da conta: séries de mensagens enviadas uma após a outra a quem está nelas.',
      es: 'Lee las secuencias de la cuenta: series de mensajes que salen uno tras otro a quien está en ellas.',
    },
    deckName: 'Sequências: Listar',
    response: pageOf(sequenceSchema),
    errors: commonErrors,
    example: () => ({ query: { IncludeDetails: 'ContactExecutingCount' } }),
    fields: {
      Name: {
        en: 'Only sequences whose name contains this; upper and lower case are the same.',
        pt: 'Só sequências cujo nome contém isto; maiúsculas e minúsculas valem o mesmo.',
        es: 'Solo secuencias cuyo nombre contiene esto; mayúsculas y minúsculas valen lo mismo.',
      },
      ContactId: {
        en: 'Only sequences that the contact with this id is in.',
        pt: 'Só sequências em que está o contato com este id.',
        es: 'Solo secuencias en las que está el contacto con este id.',
      },
    },
    notes: [
      {
        chosen: true,
        text: {
          en: 'contactExecutingCount is null unless IncludeDetails asks for ContactExecutingCount. ExecutionStats is accepted and adds nothing here.',
          pt: 'contactExecutingCount vem null se IncludeDetails não pedir ContactExecutingCount. ExecutionStats é aceito e não acrescenta nada aqui.',
          es: 'contactExecutingCount viene null si IncludeDetails no pide ContactExecutingCount. ExecutionStats se acepta y no agrega nada aquí.',
        },
      },
    ],
  },
})
