// Promises how contacts are created (core service), one or many at once, and what happens to those that exist already.
import * as z from 'zod/mini'
import { type Call, defineOperation, Refused } from '../define'
import type { World } from '../world'
import { bodyErrors, errorDocs } from './platform/error-docs'
import { normalisePhone } from './platform/phone'
import { refusals } from './platform/refusals'
import { batchLimit } from './records/contact-choice'
import {
  allDetails,
  type Contact,
  type ContactRow,
  contactSchema,
  contacts,
  contactView,
} from './records/contact-record'
import { contactFields, createOptions, shapeOfAnswer } from './records/contact-texts'
import {
  type Change,
  type ContactInput,
  changeContact,
  checkChange,
  makeContact,
  maskName,
  mentioned,
  tagsOperation,
  writable,
} from './records/contact-write'

const host = 'api.wts.chat'
const resource = 'contact'

const options = z.nullish(
  z.object({
    upsert: z.nullish(z.boolean()),
    upsertFields: z.nullish(z.array(maskName)),
    upsertTagOperation: z.nullish(tagsOperation),
    getIfExists: z.nullish(z.boolean()),
  }),
)
type Options = NonNullable<z.infer<typeof options>>

/** Who has the phone number, or else the email, or else the name on Instagram. */
function duplicateOf(world: World, input: ContactInput): Readonly<ContactRow> | undefined {
  const phone = normalisePhone(input.phoneNumber ?? '')
  const same = (key: 'email' | 'instagram') => {
    const wanted = input[key]?.toLowerCase()
    return wanted ? contacts(world).find((row) => row[key]?.toLowerCase() === wanted) : undefined
  }
  const byPhone = phone === undefined ? undefined : contacts(world).find((row) => row.phoneNumber === phone)
  return byPhone ?? same('email') ?? same('instagram')
}

/** What is to be done, checked: without an id a contact is made, without a change it is only shown. */
interface Plan {
  id?: string
  change?: Change
}

function planned(world: World, body: ContactInput, { upsert, upsertFields, ...options }: Options): Plan {
  const duplicate = duplicateOf(world, body)
  if (duplicate && !upsert && options.getIfExists) return { id: duplicate.id }
  const id = upsert ? duplicate?.id : undefined
  const given = mentioned(body)
  const mask = id && upsertFields?.length ? given.filter((name) => upsertFields.includes(name)) : given
  const tags = (id && options.upsertTagOperation) || 'ReplaceAll'
  const change: Change = { body, mask, tags }
  checkChange(world, change, id)
  return { id, change }
}

function carriedOut(call: Call, { id, change }: Plan): Contact {
  const { world } = call
  let row = id === undefined ? undefined : contacts(world).get(id)
  if (change) row = row ? changeContact(call, row, change) : makeContact(call, change)
  if (!row) throw new Error('a plan without a change names a contact')
  return contactView(world, row, allDetails)
}

export const createContact = defineOperation({
  id: 'contact.create',
  host,
  resource,
  method: 'POST',
  path: '/core/v1/contact',
  body: z.object({ ...writable, options }),
  handler: (call) => ({
    body: carriedOut(call, planned(call.world, call.body, call.body.options ?? {})),
  }),
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
    fields: { ...contactFields, options: createOptions },
    notes: [
      {
        text: {
          en: 'Success is 200, not 201. No field is required. Unknown keys of customFields are ignored.',
          pt: 'O sucesso é 200, não 201. Nenhum campo é obrigatório. Chaves desconhecidas de customFields são ignoradas.',
          es: 'El éxito es 200, no 201. Ningún campo es obligatorio. Las claves desconocidas de customFields se ignoran.',
        },
      },
      {
        text: {
          en: 'With upsert the tags are replaced, unless upsertTagOperation says INSERTIFNOTEXISTS or DELETEIFEXISTS. The update works the other way round: it adds.',
          pt: 'Com upsert, as etiquetas são trocadas, a menos que upsertTagOperation diga INSERTIFNOTEXISTS ou DELETEIFEXISTS. Na atualização é o contrário: ela adiciona.',
          es: 'Con upsert, las etiquetas se reemplazan, salvo que upsertTagOperation diga INSERTIFNOTEXISTS o DELETEIFEXISTS. En la actualización es al revés: agrega.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'A phone number or email that another contact has is refused with ERROR_CONFLICT, unless options say upsert or getIfExists. These look for the phone number, then the email, then the name on Instagram. With both, upsert wins.',
          pt: 'Um telefone ou e-mail que outro contato já tem é recusado com ERROR_CONFLICT, a menos que options diga upsert ou getIfExists. Estes procuram o telefone, depois o e-mail, depois o usuário do Instagram. Com os dois, vale upsert.',
          es: 'Un teléfono o correo que ya tiene otro contacto se rechaza con ERROR_CONFLICT, salvo que options diga upsert o getIfExists. Estos buscan el teléfono, luego el correo, luego el usuario de Instagram. Con los dos, vale upsert.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'Tag names that do not exist become new tags; a portfolio that does not exist is an error. Values of custom fields are kept as you send them, whatever the type of the field.',
          pt: 'Nomes de etiqueta que não existem viram etiquetas novas; uma carteira que não existe é um erro. Os valores de campos personalizados ficam como você os envia, seja qual for o tipo do campo.',
          es: 'Los nombres de etiqueta que no existen se vuelven etiquetas nuevas; una cartera que no existe es un error. Los valores de campos personalizados quedan como los envías, sea cual sea el tipo del campo.',
        },
      },
      { chosen: true, text: shapeOfAnswer },
    ],
  },
})

const item = z.object(writable)

/** One batch holds each phone number and email once: otherwise it would have to be read in order. */
function checkRepeated(items: readonly z.infer<typeof item>[]): void {
  for (const key of ['phoneNumber', 'email'] as const) {
    const values = items.map((one) => normalisePhone(one[key] ?? '') ?? one[key]?.toLowerCase())
    const at = values.findIndex((value, i) => value !== undefined && values.indexOf(value) < i)
    if (at < 0) continue
    const first = `/items/${values.indexOf(values[at])}`
    throw new Refused(
      refusals.incomplete(
        'body.repeated',
        `/items/${at}/${key}`,
        {
          en: `${values[at]} stands in ${first} already.`,
          pt: `${values[at]} já está em ${first}.`,
          es: `${values[at]} ya está en ${first}.`,
        },
        {
          en: `Each ${key} once in a batch.`,
          pt: `Cada ${key} uma vez por lote.`,
          es: `Cada ${key} una vez por lote.`,
        },
      ),
    )
  }
}

/** A refusal of one item says which. */
function plannedItem(world: World, body: ContactInput, options: Options, i: number): Plan {
  try {
    return planned(world, body, options)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const name = `/items/${i}${error.refusal.part?.name ?? ''}`
    throw new Refused({ ...error.refusal, part: { in: 'body', name } })
  }
}

export const saveContacts = defineOperation({
  id: 'contact.batch',
  host,
  resource,
  method: 'POST',
  path: '/core/v2/contact/batch',
  body: z.object({ items: z.array(item).check(z.minLength(1), z.maxLength(batchLimit)), options }),
  handler: (call) => {
    const { items, options } = call.body
    checkRepeated(items)
    const chosen = { ...options, upsert: options?.upsert ?? !options?.getIfExists }
    const plans = items.map((one, i) => plannedItem(call.world, one, chosen, i))
    return { body: plans.map((plan) => carriedOut(call, plan)) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Save many contacts', pt: 'Salvar muitos contatos', es: 'Guardar muchos contactos' },
    purpose: {
      en: 'Creates up to 100 contacts with one request. Those that exist already, by phone number, email or Instagram, are updated.',
      pt: 'Cria até 100 contatos com uma requisição. Os que já existem, pelo telefone, e-mail ou Instagram, são atualizados.',
      es: 'Crea hasta 100 contactos con una solicitud. Los que ya existen, por teléfono, correo o Instagram, se actualizan.',
    },
    response: z.array(contactSchema),
    errors: [...bodyErrors, errorDocs.conflict],
    example: () => ({
      body: {
        items: [
          { name: 'João da Silva', phoneNumber: '+5519900007001', tagNames: ['Lead'] },
          { name: 'Marta Pimentel', phoneNumber: '+5519900007002', email: 'marta.pimentel@example.com' },
        ],
      },
    }),
    fields: {
      items: {
        en: 'The contacts, 1 to 100, each with the same fields as when you create one.',
        pt: 'Os contatos, de 1 a 100, cada um com os mesmos campos de quando você cria um.',
        es: 'Los contactos, de 1 a 100, cada uno con los mismos campos que al crear uno.',
      },
      options: {
        en: 'For all items: upsertFields and upsertTagOperation say how those that exist are updated; getIfExists leaves them as they are.',
        pt: 'Para todos os itens: upsertFields e upsertTagOperation dizem como os que existem são atualizados; getIfExists os deixa como estão.',
        es: 'Para todos los elementos: upsertFields y upsertTagOperation dicen cómo se actualizan los que existen; getIfExists los deja como están.',
      },
    },
    notes: [
      {
        text: {
          en: 'Unlike creating one, this updates by itself: upsert need not be said. The answer is a plain array, in the order of items.',
          pt: 'Diferente de criar um só, aqui a atualização é automática: não é preciso dizer upsert. A resposta é um array simples, na ordem de items.',
          es: 'A diferencia de crear uno solo, aquí la actualización es automática: no hace falta decir upsert. La respuesta es un array simple, en el orden de items.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'All or nothing: if one item is refused, none is saved. A phone number or email may stand in a batch only once. With upsert: false, those that exist are refused with ERROR_CONFLICT.',
          pt: 'Tudo ou nada: se um item é recusado, nenhum é salvo. Um telefone ou e-mail só pode vir uma vez no lote. Com upsert: false, os que já existem são recusados com ERROR_CONFLICT.',
          es: 'Todo o nada: si un elemento se rechaza, no se guarda ninguno. Un teléfono o correo solo puede ir una vez en el lote. Con upsert: false, los que ya existen se rechazan con ERROR_CONFLICT.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'Each contact comes with all its details, and each is told of with its own event.',
          pt: 'Cada contato vem com todos os detalhes, e cada um gera o seu próprio evento.',
          es: 'Cada contacto viene con todos sus detalles, y cada uno genera su propio evento.',
        },
      },
    ],
  },
})
