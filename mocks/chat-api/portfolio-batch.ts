// Promises that many contacts enter or leave a portfolio with one request (core service): all of them, or none.
import { defineOperation } from '../define'
import type { World } from '../world'
import { bodyErrors } from './platform/error-docs'
import { page, pageOf, pageSizeLimit } from './platform/paging'
import { someContacts, someContactsTexts, theContacts } from './records/contact-choice'
import { enter, existingPortfolio, leave, portfolioMember, portfolioParam } from './records/portfolio-change'
import { seedId } from './seed/seed-rows'

const host = 'api.wts.chat'
const resource = 'portfolio'
const path = '/core/v1/portfolio/:id/contact/batch'

function exampleOf(world: World, names: string[]) {
  const params = { id: seedId(world, 'portfolio Loja de Campinas') }
  return { params, body: { contactIds: names.map((name) => seedId(world, `contact ${name}`)) } }
}

export const addPortfolioContacts = defineOperation({
  id: 'portfolio.add-contacts',
  host,
  resource,
  method: 'POST',
  path,
  params: portfolioParam,
  body: someContacts,
  handler: (call) => {
    const id = existingPortfolio(call)
    const rows = theContacts(call.world, call.body).flatMap((one) => enter(call, id, one))
    return { body: page(rows, { PageSize: pageSizeLimit }, (row) => row) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Add several contacts to a portfolio',
      pt: 'Adicionar vários contatos a uma carteira',
      es: 'Agregar varios contactos a una cartera',
    },
    purpose: {
      en: 'Puts many contacts into a portfolio with one request, instead of one request for each.',
      pt: 'Coloca muitos contatos em uma carteira com uma requisição, em vez de uma para cada.',
      es: 'Pone muchos contactos en una cartera con una solicitud, en vez de una para cada uno.',
    },
    response: pageOf(portfolioMember),
    errors: bodyErrors,
    example: (world) => exampleOf(world, ['Ana "Nina" Ribeiro', 'Beatriz Nogueira']),
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

export const removePortfolioContacts = defineOperation({
  id: 'portfolio.remove-contacts',
  host,
  resource,
  method: 'DELETE',
  path,
  params: portfolioParam,
  body: someContacts,
  handler: (call) => {
    const id = existingPortfolio(call)
    leave(call, id, theContacts(call.world, call.body))
    return {}
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Remove several contacts from a portfolio',
      pt: 'Remover vários contatos de uma carteira',
      es: 'Quitar varios contactos de una cartera',
    },
    purpose: {
      en: 'Takes many contacts out of a portfolio with one request. The contacts themselves stay in the account.',
      pt: 'Tira muitos contatos de uma carteira com uma requisição. Os contatos em si continuam na conta.',
      es: 'Saca muchos contactos de una cartera con una solicitud. Los contactos en sí siguen en la cuenta.',
    },
    errors: bodyErrors,
    example: (world) => exampleOf(world, ['Vânia Cristina Rocha', 'Elza Matoso']),
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
          en: 'If one of them is not in the portfolio, the answer is 404 and nobody is removed.',
          pt: 'Se um deles não está na carteira, a resposta é 404 e ninguém é removido.',
          es: 'Si uno de ellos no está en la cartera, la respuesta es 404 y no se quita a nadie.',
        },
      },
    ],
  },
})
