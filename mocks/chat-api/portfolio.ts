// Promises the list of portfolios (core service): groups of contacts and who looks after them.
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import { shape } from '../shape'
import type { World } from '../world'
import type { PortfolioRow } from './platform/account'
import { date } from './platform/dates'
import { commonErrors } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { portfolioMembers } from './records/portfolio-members'

const portfolioSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    createdAt: date,
    updatedAt: date,
    active: z.boolean(),
    companyId: z.uuid(),
    name: z.string(),
    automaticAttribution: z.boolean(),
    expirationDurationInMonths: z.nullable(z.int()),
    contactsCount: z.nullable(z.int()),
    type: z.enum(['MULTIPLE', 'SINGLE']),
    departments: z.nullable(z.array(z.object({ departmentId: z.uuid(), userIds: z.array(z.uuid()) }))),
  }),
)

export function portfolios(world: World) {
  return world.table<PortfolioRow>('portfolio')
}

function countOf(world: World, { id }: Readonly<PortfolioRow>): number {
  return portfolioMembers(world)
    .all()
    .filter((row) => row.portfolioId === id).length
}

export const listPortfolios = defineOperation({
  id: 'portfolio.list',
  host: 'api.wts.chat',
  resource: 'portfolio',
  method: 'GET',
  path: '/core/v1/portfolio',
  query: z.object({
    ...pagingQuery,
    ...dateQuery,
    OrderBy: z.optional(z.enum(['createdAt', 'updatedAt', 'name'])),
    IncludeDetails: z.optional(z.array(z.enum(['Departments', 'ContactCount']))),
  }),
  handler: ({ world, query }) => {
    const details = query.IncludeDetails ?? []
    const rows = portfolios(world)
      .all()
      .filter((row) => within(query, row))
    const view = (row: Readonly<PortfolioRow>): z.infer<typeof portfolioSchema> => ({
      ...row,
      contactsCount: details.includes('ContactCount') ? countOf(world, row) : null,
      departments: details.includes('Departments') ? row.departments : null,
    })
    return { body: page(rows, query, view) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'List portfolios', pt: 'Listar carteiras', es: 'Listar carteras' },
    purpose: {
      en: 'Reads the portfolios of the account, page by page. A portfolio is a group of contacts that certain people look after, such as the customers of one seller.',
      pt: 'Lê as carteiras da conta, página por página. Uma carteira é um grupo de contatos de que certas pessoas cuidam, como os clientes de uma vendedora.',
      es: 'Lee las carteras de la cuenta, página por página. Una cartera es un grupo de contactos del que se ocupan ciertas personas, como los clientes de una vendedora.',
    },
    deckName: 'Carteiras: Listar',
    response: pageOf(portfolioSchema),
    errors: commonErrors,
    example: () => ({ query: { IncludeDetails: ['Departments', 'ContactCount'] } }),
    notes: [
      {
        text: {
          en: 'What the Portuguese interface calls "carteira" is portfolio in the API, not wallet.',
          pt: 'O que a tela chama de "carteira" é portfolio na API, não wallet.',
          es: 'Lo que la pantalla en portugués llama "carteira" es portfolio en la API, no wallet.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'contactsCount and departments are null unless IncludeDetails asks for them.',
          pt: 'contactsCount e departments vêm null se IncludeDetails não pedir por eles.',
          es: 'contactsCount y departments vienen null si IncludeDetails no los pide.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'A contact may be in any number of MULTIPLE portfolios, but in one SINGLE portfolio at most: entering another SINGLE one moves it there.',
          pt: 'Um contato pode estar em quantas carteiras MULTIPLE for preciso, mas em no máximo uma SINGLE: ao entrar em outra SINGLE, ele se muda para ela.',
          es: 'Un contacto puede estar en cuantas carteras MULTIPLE haga falta, pero en una SINGLE como máximo: al entrar en otra SINGLE, se muda a ella.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'automaticAttribution and expirationDurationInMonths are only shown: here nobody enters or leaves a portfolio without a request.',
          pt: 'automaticAttribution e expirationDurationInMonths só aparecem: aqui ninguém entra em uma carteira nem sai dela sem uma requisição.',
          es: 'automaticAttribution y expirationDurationInMonths solo se muestran: aquí nadie entra en una cartera ni sale de ella sin una solicitud.',
        },
      },
    ],
  },
})
