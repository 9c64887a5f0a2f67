// Promises who is in a sequence (chat service): the list, and adding or removing one contact.
import * as z from 'zod/mini'
import { type Call, defineOperation, Refused } from '../define'
import type { World } from '../world'
import { bodyErrors, commonErrors } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { refusals } from './platform/refusals'
import { type Named, oneContact, theContact } from './records/contact-choice'
import { contacts } from './records/contact-record'
import { addToSequence, memberOf, memberSchema, members, memberView } from './records/sequence-members'
import { type SequenceRow, sequences } from './sequence'

const host = 'api.wts.chat'
const resource = 'sequence'

export const idParam = z.object({ id: z.uuid() })

export function existingSequence({ world, params }: Call<{ id: string }>): Readonly<SequenceRow> {
  const sequence = sequences(world).get(params.id.toLowerCase())
  if (!sequence) throw new Refused(refusals.notFound('sequence', params.id, { in: 'path', name: 'id' }))
  return sequence
}

/** Refuses before anything is written: whoever is to leave must be in it. */
export function leave(world: World, sequenceId: string, all: readonly Named[]): void {
  const rows = all.map(({ contact, pointer }) => {
    const row = memberOf(world, sequenceId, contact.id)
    if (row) return row
    throw new Refused(refusals.notFound('member', contact.id, { in: 'body', name: pointer }))
  })
  for (const { id } of rows) members(world).remove(id)
}

export const listSequenceContacts = defineOperation({
  id: 'sequence.list-contacts',
  host,
  resource,
  method: 'GET',
  path: '/chat/v2/sequence/:id/contact',
  also: ['/chat/v1/sequence/:id/contact'],
  params: idParam,
  query: z.object({
    ...pagingQuery,
    ...dateQuery,
    OrderBy: z.optional(z.enum(['createdAt', 'updatedAt', 'lastAddedAt'])),
  }),
  handler: (call) => {
    const { world, query } = call
    const { id } = existingSequence(call)
    const rows = members(world)
      .all()
      .filter((row) => row.sequenceId === id && within(query, row))
      .flatMap((row) => {
        const contact = contacts(world).get(row.contactId)
        return contact ? memberView(row, contact) : []
      })
    return { body: page(rows, query, (row) => row) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'List the contacts of a sequence',
      pt: 'Listar os contatos de uma sequência',
      es: 'Listar los contactos de una secuencia',
    },
    purpose: {
      en: 'Reads who is in a sequence, page by page, since when and who added them.',
      pt: 'Lê quem está em uma sequência, página por página, desde quando e quem adicionou.',
      es: 'Lee quién está en una secuencia, página por página, desde cuándo y quién lo agregó.',
    },
    response: pageOf(memberSchema),
    errors: commonErrors,
    example: (world) => ({ params: { id: sequences(world).all()[0]?.id ?? '' } }),
    notes: [
      {
        text: {
          en: 'The id of an item is that of the membership; the person is contactId. In contactDetails the number is spelt phonenumber, in small letters.',
          pt: 'O id de um item é o da participação; a pessoa é contactId. Em contactDetails o telefone se escreve phonenumber, em minúsculas.',
          es: 'El id de un elemento es el de la participación; la persona es contactId. En contactDetails el teléfono se escribe phonenumber, en minúsculas.',
        },
      },
    ],
  },
})

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
  body: oneContact,
  handler: (call) => {
    const { world, body } = call
    const { id } = existingSequence(call)
    const { contact } = theContact(world, body)
    return { body: memberView(addToSequence(world, id, contact.id), contact) }
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
  body: oneContact,
  handler: (call) => {
    const { world, body } = call
    const { id } = existingSequence(call)
    leave(world, id, [theContact(world, body)])
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
