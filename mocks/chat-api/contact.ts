// Promises the contact endpoints of the chat platform (core service).
import * as z from 'zod/mini'
import { type Call, defineOperation, Refused } from '../define'
import type { World } from '../world'
import { bodyErrors, commonErrors, errorDocs } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { normalisePhone } from './platform/phone'
import { refusals } from './platform/refusals'
import {
  allDetails,
  blankContact,
  type ContactRow,
  contactDetail,
  contactSchema,
  contactStatus,
  contacts,
  contactView,
  utm,
} from './records/contact-record'
import {
  type Change,
  type ContactInput,
  changed,
  checkChange,
  joinSequences,
  maskName,
  mentioned,
  tagsOperation,
  writable,
} from './records/contact-write'

const host = 'api.wts.chat'
const resource = 'contact'
const idParam = z.object({ id: z.uuid() })
const details = z.optional(z.array(contactDetail))

function firstId(world: World): string {
  return contacts(world).all()[0]?.id ?? ''
}

function existing({ world, params }: Call<{ id: string }>): Readonly<ContactRow> {
  const row = contacts(world).get(params.id.toLowerCase())
  if (!row) throw new Refused(refusals.notFound('contact', params.id, { in: 'path', name: 'id' }))
  return row
}

/** Writes a checked change and tells the world. */
function keep(
  call: Call,
  row: ContactRow,
  change: Change,
  type: 'CONTACT_NEW' | 'CONTACT_UPDATE',
): ContactRow {
  const { world } = call
  const next = changed(world, row, change)
  const kept = type === 'CONTACT_NEW' ? contacts(world).insert(next) : contacts(world).update(row.id, next)
  joinSequences(world, kept.id, change)
  world.publish({ type, table: 'contact', row: kept, cause: call.exchange })
  return kept
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
    OrderBy: z.optional(z.enum(['createdAt', 'updatedAt', 'name', 'email', 'status'])),
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
    notes: [
      {
        chosen: true,
        text: {
          en: 'Tags, custom fields and portfolios are null unless IncludeDetails asks for them.',
          pt: 'Etiquetas, campos personalizados e carteiras vêm null se IncludeDetails não pedir por eles.',
          es: 'Etiquetas, campos personalizados y carteras vienen null si IncludeDetails no los pide.',
        },
      },
      {
        text: {
          en: 'Without Status only ACTIVE contacts are listed.',
          pt: 'Sem Status, só os contatos ACTIVE são listados.',
          es: 'Sin Status solo se listan los contactos ACTIVE.',
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
  handler: (call) => ({ body: contactView(call.world, existing(call), call.query.IncludeDetails ?? []) }),
  reference: typeof window === 'undefined' && {
    summary: { en: 'Get a contact', pt: 'Obter um contato', es: 'Obtener un contacto' },
    purpose: {
      en: 'Reads one contact by its id.',
      pt: 'Lê um contato pelo id.',
      es: 'Lee un contacto por su id.',
    },
    response: contactSchema,
    errors: commonErrors,
    example: (world) => ({ params: { id: firstId(world) }, query: { IncludeDetails: ['Tags'] } }),
  },
})

const createBody = z.object({
  ...writable,
  options: z.nullish(
    z.object({
      upsert: z.nullish(z.boolean()),
      upsertFields: z.nullish(z.array(maskName)),
      upsertTagOperation: z.nullish(tagsOperation),
      getIfExists: z.nullish(z.boolean()),
    }),
  ),
})

function duplicateOf(world: World, { phoneNumber, email }: ContactInput): Readonly<ContactRow> | undefined {
  const phone = normalisePhone(phoneNumber ?? '')
  return (
    contacts(world).find((row) => phone !== undefined && row.phoneNumber === phone) ??
    contacts(world).find((row) => !!email && row.email?.toLowerCase() === email.toLowerCase())
  )
}

export const createContact = defineOperation({
  id: 'contact.create',
  host,
  resource,
  method: 'POST',
  path: '/core/v1/contact',
  body: createBody,
  handler: (call) => {
    const { world, body } = call
    const options = body.options ?? {}
    const given = mentioned(body)
    const duplicate = duplicateOf(world, body)
    const answer = (row: Readonly<ContactRow>) => ({ body: contactView(world, row, allDetails) })
    if (duplicate && options.upsert) {
      const wanted = options.upsertFields?.length
        ? given.filter((n) => options.upsertFields?.includes(n))
        : given
      const change: Change = { body, mask: wanted, tags: options.upsertTagOperation ?? 'InsertIfNotExists' }
      checkChange(world, change, duplicate.id)
      return answer(keep(call, duplicate, change, 'CONTACT_UPDATE'))
    }
    if (duplicate && options.getIfExists) return answer(duplicate)
    const change: Change = { body, mask: given, tags: 'ReplaceAll' }
    checkChange(world, change)
    return answer(keep(call, blankContact(world, 'CREATED_FROM_HUB'), change, 'CONTACT_NEW'))
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Create a contact', pt: 'Criar um contato', es: 'Crear un contacto' },
    purpose: {
      en: 'Adds a person to the account, or finds and completes the one that is there already.',
      pt: 'Adiciona uma pessoa à conta, ou encontra e completa a que já existe.',
      es: 'Agrega una persona a la cuenta, o encuentra y completa la que ya existe.',
    },
    deckName: 'Contatos: Criar',
    response: contactSchema,
    errors: [...bodyErrors, errorDocs.conflict],
    example: () => ({
      body: {
        name: 'João da Silva',
        phoneNumber: '+5519900007001',
        email: 'joao.silva@example.com',
        tagNames: ['Lead'],
        customFields: { origem: 'site' },
        metadata: { crmId: '12345' },
      },
    }),
    notes: [
      {
        text: {
          en: 'Success is 200, not 201. No field is required. Unknown keys of customFields are ignored.',
          pt: 'O sucesso é 200, não 201. Nenhum campo é obrigatório. Chaves desconhecidas de customFields são ignoradas.',
          es: 'El éxito es 200, no 201. Ningún campo es obligatorio. Las claves desconocidas de customFields se ignoran.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'A phone number or email that another contact has is refused with ERROR_CONFLICT, unless options say upsert or getIfExists. With both, upsert wins. Tag names that do not exist become new tags.',
          pt: 'Um telefone ou e-mail que outro contato já tem é recusado com ERROR_CONFLICT, a menos que options diga upsert ou getIfExists. Com os dois, vale upsert. Nomes de etiqueta que não existem viram etiquetas novas.',
          es: 'Un teléfono o correo que ya tiene otro contacto se rechaza con ERROR_CONFLICT, salvo que options diga upsert o getIfExists. Con los dos, vale upsert. Los nombres de etiqueta que no existen se vuelven etiquetas nuevas.',
        },
      },
    ],
  },
})

const updateBody = z.object({
  fields: z.nullish(z.array(maskName)),
  ...writable,
  status: z.nullish(contactStatus),
  pictureUrl: z.nullish(z.string()),
  utm: z.nullish(utm),
  options: z.nullish(z.object({ tagsOperation: z.nullish(tagsOperation) })),
})

export const updateContact = defineOperation({
  id: 'contact.update',
  host,
  resource,
  method: 'PUT',
  path: '/core/v2/contact/:id',
  also: ['/core/v1/contact/:id'],
  params: idParam,
  body: updateBody,
  handler: (call) => {
    const { world, body } = call
    const row = existing(call)
    const mask = body.fields ?? []
    if (mask.length === 0) {
      call.note('state', 'state.empty-mask', {
        en: 'fields is empty or missing, so nothing was changed.',
        pt: 'fields está vazio ou ausente, então nada mudou.',
        es: 'fields está vacío o ausente, así que nada cambió.',
      })
      return { body: contactView(world, row, allDetails) }
    }
    const change: Change = { body, mask, tags: body.options?.tagsOperation ?? 'InsertIfNotExists' }
    checkChange(world, change, row.id)
    return { body: contactView(world, keep(call, row, change, 'CONTACT_UPDATE'), allDetails) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Update a contact', pt: 'Atualizar um contato', es: 'Actualizar un contacto' },
    purpose: {
      en: 'Changes some fields of a contact and leaves the others alone.',
      pt: 'Altera alguns campos de um contato e deixa os outros em paz.',
      es: 'Cambia algunos campos de un contacto y deja los otros en paz.',
    },
    deckName: 'Contatos: Atualizar',
    response: contactSchema,
    errors: [...bodyErrors, errorDocs.conflict],
    example: (world) => ({
      params: { id: firstId(world) },
      body: { fields: ['Name', 'Annotation'], name: 'Ana Ribeiro', annotation: 'Prefere retirar na loja' },
    }),
    notes: [
      {
        text: {
          en: 'fields is a field mask: only what it names changes, whatever else the body holds.',
          pt: 'fields é uma máscara de campos: só muda o que ela nomeia, seja qual for o resto do corpo.',
          es: 'fields es una máscara de campos: solo cambia lo que ella nombra, sea cual sea el resto del cuerpo.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'Mask names match in upper or lower case. An empty or missing mask changes nothing. A masked field that the body leaves out is emptied; the status stays.',
          pt: 'Os nomes da máscara valem em maiúsculas ou minúsculas. Máscara vazia ou ausente não muda nada. Um campo da máscara que falta no corpo é esvaziado; o status fica.',
          es: 'Los nombres de la máscara valen en mayúsculas o minúsculas. Una máscara vacía o ausente no cambia nada. Un campo de la máscara que falta en el cuerpo se vacía; el status queda.',
        },
      },
    ],
  },
})
