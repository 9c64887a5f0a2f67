// Promises how contacts are read (core service): the list, the filter, and one by id or by phone number.
import * as z from 'zod/mini'
import { defineOperation, type Note } from '../define'
import { bodyErrors, commonErrors } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { contactAtPhone, contactById, idParam, phoneParam } from './records/contact-choice'
import { contactFilter, contactOrder, isWanted } from './records/contact-filter'
import { contactDetail, contactSchema, contactStatus, contacts, contactView } from './records/contact-record'
import { filterFields, phoneField, statusFilter } from './records/contact-texts'
import { seedId } from './seed/seed-rows'

const host = 'api.wts.chat'
const resource = 'contact'
const details = z.optional(z.array(contactDetail))

const detailsAreAskedFor: Note = {
  chosen: true,
  text: {
    en: 'Tags, custom fields and portfolios are null unless IncludeDetails asks for them.',
    pt: 'Etiquetas, campos personalizados e carteiras vêm null se IncludeDetails não pedir por eles.',
    es: 'Etiquetas, campos personalizados y carteras vienen null si IncludeDetails no los pide.',
  },
}

export const listContacts = defineOperation({
  id: 'contact.list',
  host,
  resource,
  method: 'GET',
  path: '/core/v1/contact',
  query: z.object({
    ...pagingQuery,
    ...dateQuery,
    OrderBy: z.optional(contactOrder),
    IncludeDetails: details,
    Status: z.optional(contactStatus),
  }),
  handler: ({ world, query }) => {
    const status = query.Status ?? 'ACTIVE'
    const rows = contacts(world)
      .all()
      .filter((row) => row.status === status && within(query, row))
    return { body: page(rows, query, (row) => contactView(world, row, query.IncludeDetails ?? [])) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'List contacts', pt: 'Listar contatos', es: 'Listar contactos' },
    purpose: {
      en: 'Reads the contacts of the account, page by page: the people who wrote to you or whom you wrote to.',
      pt: 'Lê os contatos da conta, página por página: as pessoas que escreveram para você ou para quem você escreveu.',
      es: 'Lee los contactos de la cuenta, página por página: las personas que te escribieron o a quienes escribiste.',
    },
    deckName: 'Contatos: Listar',
    response: pageOf(contactSchema),
    errors: commonErrors,
    example: () => ({ query: { PageSize: '10', IncludeDetails: ['Tags', 'CustomFields'] } }),
    fields: { Status: statusFilter },
    notes: [
      detailsAreAskedFor,
      {
        text: {
          en: 'Without Status only ACTIVE contacts are listed. To look for a name or a tag, use the filter.',
          pt: 'Sem Status, só os contatos ACTIVE são listados. Para procurar um nome ou uma etiqueta, use o filtro.',
          es: 'Sin Status solo se listan los contactos ACTIVE. Para buscar un nombre o una etiqueta, usa el filtro.',
        },
      },
    ],
  },
})

export const filterContacts = defineOperation({
  id: 'contact.filter',
  host,
  resource,
  method: 'POST',
  path: '/core/v1/contact/filter',
  body: contactFilter,
  handler: ({ world, body }) => {
    const rows = contacts(world)
      .all()
      .filter((row) => isWanted(world, row, body))
    const paging = {
      PageNumber: body.pageNumber ?? undefined,
      PageSize: body.pageSize ?? undefined,
      OrderBy: body.orderBy ?? undefined,
      OrderDirection: body.orderDirection ?? undefined,
    }
    return { body: page(rows, paging, (row) => contactView(world, row, body.includeDetails ?? [])) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Filter contacts', pt: 'Filtrar contatos', es: 'Filtrar contactos' },
    purpose: {
      en: 'Finds contacts by name, tag, portfolio, custom field and more, page by page. What you look for goes in the body.',
      pt: 'Encontra contatos por nome, etiqueta, carteira, campo personalizado e mais, página por página. O que você procura vai no corpo.',
      es: 'Encuentra contactos por nombre, etiqueta, cartera, campo personalizado y más, página por página. Lo que buscas va en el cuerpo.',
    },
    response: pageOf(contactSchema),
    errors: bodyErrors,
    example: () => ({ body: { tagNames: ['VIP'], includeDetails: ['Tags'], pageSize: 10 } }),
    fields: filterFields,
    notes: [
      {
        text: {
          en: 'It is a POST that changes nothing: the body holds more than fits well in a URL. Paging goes in the body too, with small first letters.',
          pt: 'É um POST que não muda nada: o corpo leva mais do que cabe bem em uma URL. A paginação também vai no corpo, com inicial minúscula.',
          es: 'Es un POST que no cambia nada: el cuerpo lleva más de lo que cabe bien en una URL. La paginación también va en el cuerpo, con inicial minúscula.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'Everything you name must hold; of several tags or portfolios one is enough. What does not exist finds nobody, and is no error. Details are null unless includeDetails asks for them.',
          pt: 'Tudo o que você nomear tem de valer; de várias etiquetas ou carteiras, basta uma. O que não existe não encontra ninguém, e não é erro. Detalhes vêm null se includeDetails não pedir por eles.',
          es: 'Todo lo que nombres debe cumplirse; de varias etiquetas o carteras, basta una. Lo que no existe no encuentra a nadie, y no es un error. Los detalles vienen null si includeDetails no los pide.',
        },
      },
    ],
  },
})

export const getContact = defineOperation({
  id: 'contact.get',
  host,
  resource,
  method: 'GET',
  path: '/core/v1/contact/:id',
  params: idParam,
  query: z.object({ IncludeDetails: details }),
  handler: (call) => ({ body: contactView(call.world, contactById(call), call.query.IncludeDetails ?? []) }),
  reference: typeof window === 'undefined' && {
    summary: { en: 'Get a contact', pt: 'Obter um contato', es: 'Obtener un contacto' },
    purpose: {
      en: 'Reads one contact by its id.',
      pt: 'Lê um contato pelo id.',
      es: 'Lee un contacto por su id.',
    },
    response: contactSchema,
    errors: commonErrors,
    example: (world) => ({
      params: { id: contacts(world).all()[0]?.id ?? '' },
      query: { IncludeDetails: ['Tags'] },
    }),
    notes: [detailsAreAskedFor],
  },
})

export const getContactByPhone = defineOperation({
  id: 'contact.get-by-phone',
  host,
  resource,
  method: 'GET',
  path: '/core/v1/contact/phonenumber/:phone',
  params: phoneParam,
  query: z.object({ IncludeDetails: details }),
  handler: (call) => ({
    body: contactView(call.world, contactAtPhone(call), call.query.IncludeDetails ?? []),
  }),
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Get a contact by phone number',
      pt: 'Obter um contato pelo telefone',
      es: 'Obtener un contacto por su teléfono',
    },
    purpose: {
      en: 'Reads one contact by its phone number. Handy when another system knows the number but not the id.',
      pt: 'Lê um contato pelo telefone. Útil quando outro sistema sabe o telefone, mas não o id.',
      es: 'Lee un contacto por su teléfono. Útil cuando otro sistema sabe el teléfono, pero no el id.',
    },
    response: contactSchema,
    errors: commonErrors,
    example: (world) => ({
      params: {
        phone: (contacts(world).get(seedId(world, 'contact Beatriz Nogueira'))?.phoneNumber ?? '').replace(
          /\D/g,
          '',
        ),
      },
    }),
    fields: phoneField,
    notes: [
      detailsAreAskedFor,
      {
        chosen: true,
        text: {
          en: 'The number counts in each of the three forms, but with its country code: 5511900001234, +5511900001234 or +55|11900001234.',
          pt: 'O telefone vale em qualquer das três formas, mas com o código do país: 5511900001234, +5511900001234 ou +55|11900001234.',
          es: 'El teléfono vale en cualquiera de las tres formas, pero con el código del país: 5511900001234, +5511900001234 o +55|11900001234.',
        },
      },
    ],
  },
})
