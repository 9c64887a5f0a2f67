// Promises the sequence endpoints of the chat platform (chat service): messages sent in steps to whoever is in them.
import * as z from 'zod/mini'
import { type Call, defineOperation, Refused } from '../define'
import type { World } from '../world'
import { date } from './platform/dates'
import { bodyErrors, commonErrors } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { formatPhone, normalisePhone, phoneInput } from './platform/phone'
import { refusals } from './platform/refusals'
import { type ContactRow, contactByPhone, contacts } from './records/contact-record'
import { addToSequence, type MemberRow, memberOf, members } from './records/sequence-members'

const host = 'api.wts.chat'
const resource = 'sequence'

const sequenceSchema = z.object({
  id: z.uuid(),
  active: z.boolean(),
  createdAt: date,
  updatedAt: date,
  companyId: z.uuid(),
  name: z.string(),
  enabled: z.boolean(),
  contactExecutingCount: z.nullable(z.int()),
})

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
  host,
  resource,
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
      .filter((row) => query.ContactId === undefined || memberOf(world, row.id, query.ContactId))
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
    notes: [
      {
        chosen: true,
        text: {
          en: 'contactExecutingCount is null unless IncludeDetails asks for it. Name finds sequences whose name contains it.',
          pt: 'contactExecutingCount vem null se IncludeDetails não pedir. Name encontra sequências cujo nome o contém.',
          es: 'contactExecutingCount viene null si IncludeDetails no lo pide. Name encuentra secuencias cuyo nombre lo contiene.',
        },
      },
    ],
  },
})

const memberSchema = z.object({
  id: z.uuid(),
  active: z.boolean(),
  createdAt: date,
  updatedAt: date,
  companyId: z.uuid(),
  sequenceId: z.uuid(),
  contactId: z.uuid(),
  contactName: z.nullable(z.string()),
  origin: z.enum(['USER_SINGLE', 'USER_FILTER', 'CHATBOT', 'API']),
  addedByUserId: z.nullable(z.uuid()),
  addedByChatbotId: z.nullable(z.uuid()),
  lastAddedAt: date,
  contactDetails: z.object({
    id: z.uuid(),
    name: z.nullable(z.string()),
    phonenumber: z.nullable(z.string()),
    phonenumberFormatted: z.nullable(z.string()),
    instagram: z.nullable(z.string()),
    nameMessenger: z.nullable(z.string()),
    email: z.nullable(z.string()),
    annotation: z.nullable(z.string()),
  }),
})

function memberView(
  member: Readonly<MemberRow>,
  contact: Readonly<ContactRow>,
): z.infer<typeof memberSchema> {
  const { id, name, phoneNumber, instagram, nameMessenger, email, annotation } = contact
  const phonenumberFormatted = phoneNumber === null ? null : formatPhone(phoneNumber)
  return {
    ...member,
    contactName: name,
    // Here the platform spells it in small letters, unlike in a contact.
    contactDetails: {
      id,
      name,
      phonenumber: phoneNumber,
      phonenumberFormatted,
      instagram,
      nameMessenger,
      email,
      annotation,
    },
  }
}

const idParam = z.object({ id: z.uuid() })
const whom = z.object({ contactId: z.nullish(z.uuid()), phoneNumber: z.nullish(phoneInput) })
type WhomCall = Call<{ id: string }, unknown, z.infer<typeof whom>>

/** The sequence is named in the path, the contact in the body: by id, or else by phone number. */
function named({ world, params, body }: WhomCall): { sequenceId: string; contact: Readonly<ContactRow> } {
  const sequence = sequences(world).get(params.id.toLowerCase())
  if (!sequence) throw new Refused(refusals.notFound('sequence', params.id, { in: 'path', name: 'id' }))
  if (!body.contactId && !body.phoneNumber) {
    throw new Refused(
      refusals.incomplete(
        'body.no-contact',
        '/contactId',
        {
          en: 'The body names no contact.',
          pt: 'O corpo não nomeia nenhum contato.',
          es: 'El cuerpo no nombra ningún contacto.',
        },
        { en: 'contactId or phoneNumber', pt: 'contactId ou phoneNumber', es: 'contactId o phoneNumber' },
      ),
    )
  }
  const contact = body.contactId
    ? contacts(world).get(body.contactId.toLowerCase())
    : contactByPhone(world, normalisePhone(body.phoneNumber ?? ''))
  if (contact) return { sequenceId: sequence.id, contact }
  const name = body.contactId ? '/contactId' : '/phoneNumber'
  throw new Refused(
    refusals.notFound('contact', body.contactId ?? body.phoneNumber ?? '', { in: 'body', name }),
  )
}

function exampleOf(world: World, isMember: boolean) {
  const sequence = sequences(world).all()[0]
  const inside = (contactId: string) =>
    sequence !== undefined && memberOf(world, sequence.id, contactId) !== undefined
  const contact = contacts(world).find((row) => inside(row.id) === isMember)
  return { params: { id: sequence?.id ?? '' }, body: { contactId: contact?.id } }
}

export const addSequenceContact = defineOperation({
  id: 'sequence.add-contact',
  host,
  resource,
  method: 'POST',
  path: '/chat/v1/sequence/:id/contact',
  params: idParam,
  body: whom,
  handler: (call) => {
    const { sequenceId, contact } = named(call)
    return { body: memberView(addToSequence(call.world, sequenceId, contact.id), contact) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Add a contact to a sequence',
      pt: 'Adicionar um contato a uma sequência',
      es: 'Agregar un contacto a una secuencia',
    },
    purpose: {
      en: 'Puts a contact into a sequence, so that it gets the messages from the first one on.',
      pt: 'Coloca um contato em uma sequência, para que receba as mensagens desde a primeira.',
      es: 'Pone un contacto en una secuencia, para que reciba los mensajes desde el primero.',
    },
    deckName: 'Sequências: Adicionar contatos',
    response: memberSchema,
    errors: bodyErrors,
    example: (world) => exampleOf(world, false),
    notes: [
      {
        chosen: true,
        text: {
          en: 'Adding a contact that is in the sequence already succeeds and only moves lastAddedAt. With both, contactId counts.',
          pt: 'Adicionar um contato que já está na sequência dá certo e só atualiza lastAddedAt. Com os dois, vale contactId.',
          es: 'Agregar un contacto que ya está en la secuencia funciona y solo actualiza lastAddedAt. Con los dos, vale contactId.',
        },
      },
    ],
  },
})

export const removeSequenceContact = defineOperation({
  id: 'sequence.remove-contact',
  host,
  resource,
  method: 'DELETE',
  path: '/chat/v1/sequence/:id/contact',
  params: idParam,
  body: whom,
  handler: (call) => {
    const { sequenceId, contact } = named(call)
    const member = memberOf(call.world, sequenceId, contact.id)
    if (!member) {
      const name = call.body.contactId ? '/contactId' : '/phoneNumber'
      throw new Refused(refusals.notFound('member', contact.id, { in: 'body', name }))
    }
    members(call.world).remove(member.id)
    return {}
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Remove a contact from a sequence',
      pt: 'Remover um contato de uma sequência',
      es: 'Quitar un contacto de una secuencia',
    },
    purpose: {
      en: 'Takes a contact out of a sequence, so that no further message of it is sent.',
      pt: 'Tira um contato de uma sequência, para que nenhuma outra mensagem dela seja enviada.',
      es: 'Quita un contacto de una secuencia, para que no se le envíe ningún otro mensaje de ella.',
    },
    deckName: 'Sequências: Remover contatos',
    errors: bodyErrors,
    example: (world) => exampleOf(world, true),
    notes: [
      {
        text: {
          en: 'The id in the path is the sequence; the contact goes in the body of the DELETE. Success is 200 with an empty body.',
          pt: 'O id no caminho é o da sequência; o contato vai no corpo do DELETE. O sucesso é 200 com corpo vazio.',
          es: 'El id de la ruta es el de la secuencia; el contacto va en el cuerpo del DELETE. El éxito es 200 con cuerpo vacío.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'Removing a contact that is not in the sequence answers 404.',
          pt: 'Remover um contato que não está na sequência responde 404.',
          es: 'Quitar un contacto que no está en la secuencia responde 404.',
        },
      },
    ],
  },
})
