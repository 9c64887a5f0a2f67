// Promises who is in a portfolio (core service): the list, and adding or removing one contact.
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import type { World } from '../world'
import { bodyErrors, commonErrors } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { oneContact, theContact } from './records/contact-choice'
import { contacts } from './records/contact-record'
import {
  enter,
  existingPortfolio,
  leave,
  memberView,
  portfolioMember,
  portfolioParam,
} from './records/portfolio-change'
import { portfolioMembers } from './records/portfolio-members'
import { seedId } from './seed/seed-rows'

const host = 'api.wts.chat'
const resource = 'portfolio'
const path = '/core/v1/portfolio/:id/contact'
const orderField = z.optional(z.enum(['createdAt', 'updatedAt']))

export const listPortfolioContacts = defineOperation({
  id: 'portfolio.list-contacts',
  host,
  resource,
  method: 'GET',
  path,
  params: portfolioParam,
  query: z.object({
    Page: pagingQuery.PageNumber,
    PageSize: pagingQuery.PageSize,
    ...dateQuery,
    ContactIds: z.optional(z.array(z.uuid())),
    OrderBy: orderField,
    OrderByDesc: orderField,
  }),
  handler: (call) => {
    const { world, query } = call
    const { Page, PageSize, OrderBy, OrderByDesc, ContactIds } = query
    const id = existingPortfolio(call)
    const wanted = ContactIds?.map((contactId) => contactId.toLowerCase())
    const rows = portfolioMembers(world)
      .all()
      .filter((row) => row.portfolioId === id && within(query, row))
      .flatMap((row) => {
        const contact = contacts(world).get(row.contactId)
        return contact && (!wanted || wanted.includes(contact.id)) ? memberView(row, contact) : []
      })
    const paging = {
      PageNumber: Page,
      PageSize,
      OrderBy: OrderBy ?? OrderByDesc,
      OrderDirection: OrderBy ? ('ASCENDING' as const) : undefined,
    }
    return { body: page(rows, paging, (row) => row) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'List the contacts of a portfolio',
      pt: 'Listar os contatos de uma carteira',
      es: 'Listar los contactos de una cartera',
    },
    purpose: {
      en: 'Reads who is in a portfolio, page by page, and since when.',
      pt: 'Lê quem está em uma carteira, página por página, e desde quando.',
      es: 'Lee quién está en una cartera, página por página, y desde cuándo.',
    },
    response: pageOf(portfolioMember),
    errors: commonErrors,
    example: (world) => ({
      params: { id: seedId(world, 'portfolio Loja de Campinas') },
      query: { Page: '1', OrderByDesc: 'createdAt' },
    }),
    fields: {
      Page: {
        en: 'Which page, counted from 1. Here it is Page, not PageNumber.',
        pt: 'Qual página, contando a partir de 1. Aqui é Page, não PageNumber.',
        es: 'Qué página, contando desde 1. Aquí es Page, no PageNumber.',
      },
      ContactIds: {
        en: 'Only these contacts, as far as they are in the portfolio. Repeat the name for each id.',
        pt: 'Só estes contatos, se estiverem na carteira. Repita o nome para cada id.',
        es: 'Solo estos contactos, si están en la cartera. Repite el nombre para cada id.',
      },
      OrderBy: {
        en: 'The field to sort by, oldest first.',
        pt: 'O campo pelo qual ordenar, do mais antigo ao mais novo.',
        es: 'El campo por el que se ordena, del más antiguo al más nuevo.',
      },
      OrderByDesc: {
        en: 'The field to sort by, newest first.',
        pt: 'O campo pelo qual ordenar, do mais novo ao mais antigo.',
        es: 'El campo por el que se ordena, del más nuevo al más antiguo.',
      },
    },
    notes: [
      {
        text: {
          en: 'The page is asked for with Page here. A PageNumber is ignored, so a loop that counts with it reads the first page for ever.',
          pt: 'Aqui a página se pede com Page. Um PageNumber é ignorado, então um laço que conta com ele lê a primeira página para sempre.',
          es: 'Aquí la página se pide con Page. Un PageNumber se ignora, así que un bucle que cuenta con él lee la primera página para siempre.',
        },
      },
      {
        text: {
          en: 'The id of an item is that of the membership; the person is contactId. In contactDetails the number is spelt phonenumber, in small letters.',
          pt: 'O id de um item é o da participação; a pessoa é contactId. Em contactDetails o telefone se escreve phonenumber, em minúsculas.',
          es: 'El id de un elemento es el de la pertenencia; la persona es contactId. En contactDetails el teléfono se escribe phonenumber, en minúsculas.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'The frame of the answer says pageNumber, as everywhere. Without an order the newest member comes first; with both, OrderBy counts.',
          pt: 'A resposta diz pageNumber, como em toda parte. Sem ordem, o membro mais novo vem primeiro; com as duas, vale OrderBy.',
          es: 'La respuesta dice pageNumber, como en todas partes. Sin orden, el miembro más nuevo va primero; con los dos, vale OrderBy.',
        },
      },
    ],
  },
})

function exampleOf(world: World, name: string) {
  const params = { id: seedId(world, 'portfolio Loja de Campinas') }
  return { params, body: { contactId: seedId(world, `contact ${name}`) } }
}

export const addPortfolioContact = defineOperation({
  id: 'portfolio.add-contact',
  host,
  resource,
  method: 'POST',
  path,
  params: portfolioParam,
  body: oneContact,
  handler: (call) => {
    const id = existingPortfolio(call)
    return { body: enter(call, id, theContact(call.world, call.body))[0] }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Add a contact to a portfolio',
      pt: 'Adicionar um contato a uma carteira',
      es: 'Agregar un contacto a una cartera',
    },
    purpose: {
      en: 'Puts a contact into a portfolio, so that the people of the portfolio look after them.',
      pt: 'Coloca um contato em uma carteira, para que as pessoas da carteira cuidem dele.',
      es: 'Pone un contacto en una cartera, para que las personas de la cartera se ocupen de él.',
    },
    deckName: 'Carteiras: Adicionar contatos',
    response: portfolioMember,
    errors: bodyErrors,
    example: (world) => exampleOf(world, 'Ana "Nina" Ribeiro'),
    notes: [
      {
        chosen: true,
        text: {
          en: 'Adding a contact that is in the portfolio already succeeds and changes nothing. With both, contactId counts.',
          pt: 'Adicionar um contato que já está na carteira dá certo e não muda nada. Com os dois, vale contactId.',
          es: 'Agregar un contacto que ya está en la cartera funciona y no cambia nada. Con los dos, vale contactId.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'In a SINGLE portfolio the contact leaves the SINGLE portfolio it was in.',
          pt: 'Em uma carteira SINGLE, o contato sai da carteira SINGLE em que estava.',
          es: 'En una cartera SINGLE, el contacto sale de la cartera SINGLE en la que estaba.',
        },
      },
    ],
  },
})

export const removePortfolioContact = defineOperation({
  id: 'portfolio.remove-contact',
  host,
  resource,
  method: 'DELETE',
  path,
  params: portfolioParam,
  body: oneContact,
  handler: (call) => {
    const id = existingPortfolio(call)
    leave(call, id, [theContact(call.world, call.body)])
    return {}
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Remove a contact from a portfolio',
      pt: 'Remover um contato de uma carteira',
      es: 'Quitar un contacto de una cartera',
    },
    purpose: {
      en: 'Takes a contact out of a portfolio. The contact itself stays in the account.',
      pt: 'Tira um contato de uma carteira. O contato em si continua na conta.',
      es: 'Saca un contacto de una cartera. El contacto en sí sigue en la cuenta.',
    },
    deckName: 'Carteiras: Remover contatos',
    errors: bodyErrors,
    example: (world) => exampleOf(world, 'Vânia Cristina Rocha'),
    notes: [
      {
        text: {
          en: 'The id in the path is the portfolio; the contact goes in the body of the DELETE. Success is 200 with an empty body.',
          pt: 'O id no caminho é o da carteira; o contato vai no corpo do DELETE. O sucesso é 200 com corpo vazio.',
          es: 'El id de la ruta es el de la cartera; el contacto va en el cuerpo del DELETE. El éxito es 200 con cuerpo vacío.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'Removing a contact that is not in the portfolio answers 404.',
          pt: 'Remover um contato que não está na carteira responde 404.',
          es: 'Quitar un contacto que no está en la cartera responde 404.',
        },
      },
    ],
  },
})
