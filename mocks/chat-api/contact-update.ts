// Promises how a contact changes (core service): what a field mask names, by id or by phone number, and its tags.
import * as z from 'zod/mini'
import { type Call, defineOperation, type Note, type Reply } from '../define'
import { noteEmptyMask } from './platform/empty-mask'
import { bodyErrors, errorDocs } from './platform/error-docs'
import { contactAtPhone, contactById, idParam, phoneParam } from './records/contact-choice'
import {
  allDetails,
  type ContactRow,
  contactSchema,
  contactStatus,
  contacts,
  contactView,
  utm,
} from './records/contact-record'
import { phoneField, shapeOfAnswer, updateFields } from './records/contact-texts'
import {
  type Change,
  changeContact,
  checkChange,
  maskName,
  tagsOperation,
  writable,
} from './records/contact-write'
import { seedId } from './seed/seed-rows'

const host = 'api.wts.chat'
const resource = 'contact'

const updateBody = z.object({
  fields: z.nullish(z.array(maskName)),
  ...writable,
  status: z.nullish(contactStatus),
  pictureUrl: z.nullish(z.string()),
  utm: z.nullish(utm),
  options: z.nullish(z.object({ tagsOperation: z.nullish(tagsOperation) })),
})

function apply(call: Call, row: Readonly<ContactRow>, change: Change): Reply {
  const { world } = call
  checkChange(world, change, row.id)
  return { body: contactView(world, changeContact(call, row, change), allDetails) }
}

function put(call: Call<unknown, unknown, z.infer<typeof updateBody>>, row: Readonly<ContactRow>): Reply {
  const { world, body } = call
  const mask = body.fields ?? []
  if (mask.length > 0)
    return apply(call, row, { body, mask, tags: body.options?.tagsOperation ?? 'InsertIfNotExists' })
  noteEmptyMask(call)
  return { body: contactView(world, row, allDetails) }
}

const exampleBody = {
  fields: ['Name', 'Annotation'],
  name: 'Ana Ribeiro',
  annotation: 'Prefere retirar na loja',
}

const maskNotes: Note[] = [
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
  {
    chosen: true,
    text: {
      en: 'Writing what is there already keeps updatedAt and sends no event. Entering a sequence alone does not change the contact.',
      pt: 'Escrever o que já está lá mantém updatedAt e não gera evento. Só entrar em uma sequência não altera o contato.',
      es: 'Escribir lo que ya está mantiene updatedAt y no genera evento. Solo entrar en una secuencia no modifica el contacto.',
    },
  },
  { chosen: true, text: shapeOfAnswer },
]

export const updateContact = defineOperation({
  id: 'contact.update',
  host,
  resource,
  method: 'PUT',
  path: '/core/v2/contact/:id',
  also: ['/core/v1/contact/:id'],
  params: idParam,
  body: updateBody,
  handler: (call) => put(call, contactById(call)),
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
    example: (world) => ({ params: { id: contacts(world).all()[0]?.id ?? '' }, body: exampleBody }),
    fields: updateFields,
    notes: maskNotes,
  },
})

export const updateContactByPhone = defineOperation({
  id: 'contact.update-by-phone',
  host,
  resource,
  method: 'PUT',
  path: '/core/v1/contact/phonenumber/:phone',
  params: phoneParam,
  body: updateBody,
  handler: (call) => put(call, contactAtPhone(call)),
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Update a contact by phone number',
      pt: 'Atualizar um contato pelo telefone',
      es: 'Actualizar un contacto por su teléfono',
    },
    purpose: {
      en: 'Changes some fields of the contact that has this phone number. Works like updating by id.',
      pt: 'Altera alguns campos do contato que tem este telefone. Funciona como atualizar pelo id.',
      es: 'Cambia algunos campos del contacto que tiene este teléfono. Funciona como actualizar por id.',
    },
    response: contactSchema,
    errors: [...bodyErrors, errorDocs.conflict],
    example: (world) => ({
      params: { phone: contacts(world).all()[0]?.phoneNumber?.replace(/\D/g, '') ?? '' },
      body: exampleBody,
    }),
    fields: { ...updateFields, ...phoneField },
    notes: maskNotes,
  },
})

export const changeContactTags = defineOperation({
  id: 'contact.tags',
  host,
  resource,
  method: 'POST',
  path: '/core/v1/contact/:id/tags',
  params: idParam,
  body: z.object({
    tagNames: writable.tagNames,
    tagIds: writable.tagIds,
    operation: z.nullish(tagsOperation),
  }),
  handler: (call) => {
    const { body } = call
    const tags = body.operation ?? 'InsertIfNotExists'
    return apply(call, contactById(call), { body, mask: ['Tags'], tags })
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Change the tags of a contact',
      pt: 'Alterar as etiquetas de um contato',
      es: 'Cambiar las etiquetas de un contacto',
    },
    purpose: {
      en: 'Adds tags to a contact, takes some away, or replaces them all. Nothing else of the contact changes.',
      pt: 'Adiciona etiquetas a um contato, tira algumas ou troca todas. Nada mais no contato muda.',
      es: 'Agrega etiquetas a un contacto, quita algunas o las reemplaza todas. Nada más del contacto cambia.',
    },
    response: contactSchema,
    errors: bodyErrors,
    example: (world) => ({
      params: { id: seedId(world, 'contact Beatriz Nogueira') },
      body: { tagNames: ['VIP'], operation: 'InsertIfNotExists' },
    }),
    fields: {
      operation: {
        en: 'InsertIfNotExists adds the tags (unless you say otherwise), DeleteIfExists takes them away, ReplaceAll leaves only these.',
        pt: 'InsertIfNotExists adiciona as etiquetas (se você não disser outra coisa), DeleteIfExists as tira, ReplaceAll deixa só estas.',
        es: 'InsertIfNotExists agrega las etiquetas (si no dices otra cosa), DeleteIfExists las quita, ReplaceAll deja solo estas.',
      },
    },
    notes: [
      {
        chosen: true,
        text: {
          en: 'A tag name that does not exist becomes a new tag, except with DeleteIfExists. ReplaceAll without tags takes all of them away. What changes nothing sends no event.',
          pt: 'Um nome de etiqueta que não existe vira uma etiqueta nova, menos com DeleteIfExists. ReplaceAll sem etiquetas tira todas. O que não muda nada não gera evento.',
          es: 'Un nombre de etiqueta que no existe se vuelve una etiqueta nueva, menos con DeleteIfExists. ReplaceAll sin etiquetas las quita todas. Lo que no cambia nada no genera evento.',
        },
      },
      { chosen: true, text: shapeOfAnswer },
    ],
  },
})
