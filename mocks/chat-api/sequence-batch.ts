// Promises that many contacts enter or leave a sequence with one request (chat service): all of them, or none.
import { defineOperation } from '../define'
import type { World } from '../world'
import { bodyErrors } from './platform/error-docs'
import { page, pageOf, pageSizeLimit } from './platform/paging'
import { someContacts, someContactsTexts, theContacts } from './records/contact-choice'
import { addToSequence, memberSchema, memberView } from './records/sequence-members'
import { seedId } from './seed/seed-rows'
import { existingSequence, idParam, leave } from './sequence-contact'

const host = 'api.wts.chat'
const resource = 'sequence'
const path = '/chat/v1/sequence/:id/contact/batch'

function exampleOf(world: World, names: string[]) {
  return {
    params: { id: seedId(world, 'sequence Boas-vindas') },
    body: { contactIds: names.map((name) => seedId(world, `contact ${name}`)) },
  }
}

export const addSequenceContacts = defineOperation({
  id: 'sequence.add-contacts',
  host,
  resource,
  method: 'POST',
  path,
  params: idParam,
  body: someContacts,
  handler: (call) => {
    const { world, body } = call
    const { id } = existingSequence(call)
    const rows = theContacts(world, body).map(({ contact }) =>
      memberView(addToSequence(world, id, contact.id), contact),
    )
    return { body: page(rows, { PageSize: pageSizeLimit }, (row) => row) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Add several contacts to a sequence',
      pt: 'Adicionar vários contatos a uma sequência',
      es: 'Agregar varios contactos a una secuencia',
    },
    purpose: {
      en: 'Puts up to 100 contacts into a sequence with one request, instead of one request for each.',
      pt: 'Coloca até 100 contatos em uma sequência com uma requisição, em vez de uma para cada.',
      es: 'Pone hasta 100 contactos en una secuencia con una solicitud, en vez de una para cada uno.',
    },
    response: pageOf(memberSchema),
    errors: bodyErrors,
    example: (world) => exampleOf(world, ["José Antônio Sant'Ana", 'Caio Figueiredo']),
    fields: someContactsTexts,
    notes: [
      {
        chosen: true,
        text: {
          en: 'The answer is a page with the contacts you named: 100 at most, newest member first. Who is named twice is added once. If one of them does not exist, nobody is added.',
          pt: 'A resposta é uma página com os contatos que você nomeou: no máximo 100, o membro mais novo primeiro. Quem vem duas vezes é adicionado uma vez. Se um deles não existe, ninguém é adicionado.',
          es: 'La respuesta es una página con los contactos que nombraste: como máximo 100, el miembro más nuevo primero. Quien viene dos veces se agrega una vez. Si uno de ellos no existe, no se agrega a nadie.',
        },
      },
    ],
  },
})

export const removeSequenceContacts = defineOperation({
  id: 'sequence.remove-contacts',
  host,
  resource,
  method: 'DELETE',
  path,
  params: idParam,
  body: someContacts,
  handler: (call) => {
    const { world, body } = call
    const { id } = existingSequence(call)
    leave(world, id, theContacts(world, body))
    return {}
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Remove several contacts from a sequence',
      pt: 'Remover vários contatos de uma sequência',
      es: 'Quitar varios contactos de una secuencia',
    },
    purpose: {
      en: 'Takes up to 100 contacts out of a sequence with one request, so that they get no further message of it.',
      pt: 'Tira até 100 contatos de uma sequência com uma requisição, para que não recebam mais mensagens dela.',
      es: 'Saca hasta 100 contactos de una secuencia con una solicitud, para que no reciban más mensajes de ella.',
    },
    errors: bodyErrors,
    example: (world) => exampleOf(world, ['Beatriz Nogueira', 'Ícaro Moraes']),
    fields: someContactsTexts,
    notes: [
      {
        text: {
          en: 'The contacts go in the body of the DELETE. Success is 200 with an empty body.',
          pt: 'Os contatos vão no corpo do DELETE. O sucesso é 200 com corpo vazio.',
          es: 'Los contactos van en el cuerpo del DELETE. El éxito es 200 con cuerpo vacío.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'If one of them is not in the sequence, the answer is 404 and nobody is removed.',
          pt: 'Se um deles não está na sequência, a resposta é 404 e ninguém é removido.',
          es: 'Si uno de ellos no está en la secuencia, la respuesta es 404 y no se quita a nadie.',
        },
      },
    ],
  },
})
