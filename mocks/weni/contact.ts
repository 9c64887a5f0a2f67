// Promises what changes contacts: one path, and what happens hangs on the method and on uuid or urn in the query.
import * as z from 'zod/mini'
import { isoDate } from '../chat-api/platform/dates'
import { type Noun, refusals } from '../chat-api/platform/refusals'
import { defineOperation } from '../define'
import { texts } from '../issue-texts'
import type { Texts } from '../locale'
import type { World } from '../world'
import { type ContactRow, contactSchema, contacts, contactView, fields, groups } from './contact-rows'
import { errorDocs, tokenErrors } from './error-docs'
import { pick, picked, pickTexts } from './picked'
import { invalid, notFound, noUrn, oneName, unfit } from './refusals'
import { normaliseUrn } from './urn'

const host = 'flows.weni.ai'
const resource = 'weni-contact'
const path = '/api/v2/contacts.json'

/** WhatsApp takes digits only, a telephone starts with "+". */
const urnForms = texts(
  () => 'whatsapp:5511900001234 (0-9), tel:+5511900001234, mailto:ana@example.com, ext:123',
)

const groupNoun: Noun = { en: 'group', pt: 'grupo', es: 'grupo', path: '' }
const fieldNoun: Noun = { en: 'field', pt: 'campo', es: 'campo', path: '' }

/** What a body names must exist beforehand; no endpoint here lists it. */
const missing = (pointer: string, noun: Noun, value: string, expected?: Texts) =>
  invalid(pointer, refusals.notFound(noun, value, undefined).text, expected)

const saveBody = z.object({
  name: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
  language: z.optional(z.nullable(z.stringFormat('language', /^[a-z]{3}$/i))),
  urns: z.optional(z.array(z.string()).check(z.maxLength(100))),
  groups: z.optional(z.array(z.uuid()).check(z.maxLength(100))),
  fields: z.optional(z.record(z.string(), z.nullable(z.string()))),
})

function checkedUrns(world: World, urns: readonly string[], own?: string): string[] {
  return urns.map((text, i) => {
    const urn = normaliseUrn(text)
    if (urn === undefined) throw invalid(`/urns/${i}`, noUrn(text), urnForms)
    const owner = contacts(world).find((row) => row.id !== own && row.urns.includes(urn))
    if (!owner) return urn
    throw invalid(`/urns/${i}`, {
      en: `${urn} belongs to another contact: ${owner.id}.`,
      pt: `${urn} é de outro contato: ${owner.id}.`,
      es: `${urn} es de otro contacto: ${owner.id}.`,
    })
  })
}

function checkNames(world: World, body: z.infer<typeof saveBody>): void {
  for (const [i, id] of (body.groups ?? []).entries()) {
    if (groups(world).get(id.toLowerCase())) continue
    throw missing(`/groups/${i}`, groupNoun, id)
  }
  const known = fields(world)
    .all()
    .map(({ id }) => id)
  const unknown = Object.keys(body.fields ?? {}).find((key) => !known.includes(key))
  if (unknown === undefined) return
  const pointer = `/fields/${unknown.replace(/~/g, '~0').replace(/\//g, '~1')}`
  throw missing(
    pointer,
    fieldNoun,
    unknown,
    texts(() => known.join(', ')),
  )
}

export const saveContact = defineOperation({
  id: 'weni-contact.create',
  host,
  resource,
  method: 'POST',
  path,
  query: z.object(pick),
  body: saveBody,
  handler: (call) => {
    const { world, body } = call
    const { row, urn } = picked(call)
    // The URN that named the contact stays with it.
    const named = urn === undefined ? [] : [urn]
    const urns = body.urns && [...new Set([...named, ...checkedUrns(world, body.urns, row?.id)])]
    checkNames(world, body)
    const now = isoDate(world.clock.now())
    const before = row ?? {
      id: world.uuid(),
      name: null,
      language: null,
      urns: named,
      groups: [],
      fields: {},
      created: now,
      seen: null,
    }
    const next: ContactRow = {
      ...before,
      name: body.name === undefined ? before.name : body.name,
      language: body.language === undefined ? before.language : (body.language?.toLowerCase() ?? null),
      urns: urns ?? before.urns,
      groups: body.groups ? [...new Set(body.groups.map((id) => id.toLowerCase()))] : before.groups,
      fields: { ...before.fields, ...body.fields },
      modified: now,
    }
    const kept = row ? contacts(world).update(row.id, next) : contacts(world).insert(next)
    return { status: row ? 200 : 201, body: contactView(world, kept) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Create or update a contact',
      pt: 'Criar ou atualizar um contato',
      es: 'Crear o actualizar un contacto',
    },
    purpose: {
      en: 'Adds a person to the project. With uuid or urn in the query it changes the contact that is there; a URN that nobody has becomes a new contact.',
      pt: 'Adiciona uma pessoa ao projeto. Com uuid ou urn na query, altera o contato que já existe; um URN que ninguém tem vira um contato novo.',
      es: 'Agrega una persona al proyecto. Con uuid o urn en la query cambia el contacto que ya existe; un URN que nadie tiene se vuelve un contacto nuevo.',
    },
    statuses: [201, 200],
    response: contactSchema(),
    errors: [
      errorDocs.badBody,
      errorDocs.badQuery,
      errorDocs.notFound,
      errorDocs.contentType,
      ...tokenErrors(),
    ],
    example: (world) => ({
      body: {
        name: 'Maria Silva',
        language: 'por',
        urns: ['whatsapp:5511900009001'],
        groups: [groups(world).all()[0]?.id ?? ''],
        fields: { nickname: 'Mari' },
      },
    }),
    fields: {
      ...pickTexts(),
      language: {
        en: 'The language of the contact, in three letters: por, eng, spa.',
        pt: 'O idioma do contato, em três letras: por, eng, spa.',
        es: 'El idioma del contacto, en tres letras: por, eng, spa.',
      },
      urns: {
        en: 'Where to reach the contact, up to 100: scheme:path, like whatsapp:5511900001234.',
        pt: 'Por onde falar com o contato, até 100: esquema:caminho, como whatsapp:5511900001234.',
        es: 'Por dónde hablar con el contacto, hasta 100: esquema:ruta, como whatsapp:5511900001234.',
      },
      groups: {
        en: 'The uuids of groups that exist, up to 100. They replace the groups the contact was in.',
        pt: 'Os uuids de grupos que existem, até 100. Substituem os grupos em que o contato estava.',
        es: 'Los uuids de grupos que existen, hasta 100. Reemplazan los grupos en que estaba el contacto.',
      },
      fields: {
        en: 'Values of fields, by their key. A field must exist beforehand; those not named stay as they are.',
        pt: 'Valores de campos, pela chave. O campo precisa existir antes; os não nomeados ficam como estão.',
        es: 'Valores de campos, por su clave. El campo debe existir antes; los no nombrados quedan como están.',
      },
    },
    notes: [
      {
        text: {
          en: 'A new contact is answered with 201, a changed one with 200. Nothing in the body is required. The header is "Token", not "Bearer".',
          pt: 'Um contato novo é respondido com 201, um alterado com 200. Nada no corpo é obrigatório. O cabeçalho é "Token", não "Bearer".',
          es: 'Un contacto nuevo se responde con 201, uno cambiado con 200. Nada en el cuerpo es obligatorio. El encabezado es "Token", no "Bearer".',
        },
      },
      {
        text: {
          en: 'A WhatsApp number has digits only, without "+". A URN belongs to one contact.',
          pt: 'Um número de WhatsApp só tem dígitos, sem "+". Um URN é de um contato só.',
          es: 'Un número de WhatsApp solo tiene dígitos, sin "+". Un URN es de un solo contacto.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'Sentences come in the language you ask for. tel: needs the "+". urns in the body replace those the contact has, except the one that named it in the query.',
          pt: 'As frases vêm no idioma que você pedir. tel: precisa do "+". urns no corpo substituem os do contato, menos o que o nomeou na query.',
          es: 'Las frases vienen en el idioma que pidas. tel: necesita el "+". urns en el cuerpo reemplazan los del contacto, salvo el que lo nombró en la query.',
        },
      },
    ],
  },
})

export const deleteContact = defineOperation({
  id: 'weni-contact.delete',
  host,
  resource,
  method: 'DELETE',
  path,
  query: z.object(pick),
  handler: (call) => {
    const { row, urn } = picked(call)
    if (row) {
      contacts(call.world).remove(row.id)
      return { status: 204 }
    }
    if (urn !== undefined) throw unfit(404, 'state.not-found', 'urn', notFound)
    throw unfit(400, 'query.missing', 'uuid', oneName)
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Delete a contact', pt: 'Apagar um contato', es: 'Borrar un contacto' },
    purpose: {
      en: 'Takes a contact out of the project. Its URNs are free for another contact afterwards.',
      pt: 'Tira um contato do projeto. Depois, os URNs dele ficam livres para outro contato.',
      es: 'Quita un contacto del proyecto. Después, sus URN quedan libres para otro contacto.',
    },
    statuses: [204],
    errors: [errorDocs.badQuery, errorDocs.notFound, ...tokenErrors()],
    example: (world) => ({ query: { uuid: contacts(world).all()[0]?.id ?? '' } }),
    fields: pickTexts(),
    notes: [
      {
        text: {
          en: 'Success is 204 without a body. Asked again, the same request is answered with 404.',
          pt: 'O sucesso é 204, sem corpo. Repetida, a mesma requisição recebe 404.',
          es: 'El éxito es 204, sin cuerpo. Repetida, la misma solicitud recibe 404.',
        },
      },
    ],
  },
})
