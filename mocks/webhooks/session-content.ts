// Promises what the events of a conversation carry.
import * as z from 'zod/mini'
import { contacts } from '../chat-api/records/contact-record'
import {
  type SessionRow,
  sessionDetail,
  sessionSchema,
  sessions,
  sessionView,
} from '../chat-api/records/session-record'
import { seedId } from '../chat-api/seed/seed-rows'
import type { Note } from '../define'
import { shape } from '../shape'
import type { World } from '../world'

export const sessionContent = /* @__PURE__ */ shape(() =>
  z.extend(sessionSchema, {
    contactDetails: z.nullable(
      z.extend(sessionSchema.shape.contactDetails.def.innerType, { email: z.nullable(z.string()) }),
    ),
  }),
)

export function contentOfSession(world: World, row: Readonly<SessionRow>): z.infer<typeof sessionContent> {
  const view = sessionView(world, row, sessionDetail.options)
  const email = contacts(world).get(row.contactId)?.email ?? null
  return { ...view, contactDetails: view.contactDetails && { ...view.contactDetails, email } }
}

export const exampleSession = (contact: string) => (world: World) =>
  sessions(world).get(seedId(world, `session ${contact}`)) ?? { id: '' }

export const allDetails: Note = {
  text: {
    en: 'The content is the conversation as the API shows it, with every detail filled in: contactDetails, agentDetails, departmentDetails, channelDetails, channelType and classification. Contacts are spelt phonenumber, tagsId and tagsName here.',
    pt: 'O content é a conversa como a API a mostra, com todos os detalhes preenchidos: contactDetails, agentDetails, departmentDetails, channelDetails, channelType e classification. Os contatos se escrevem phonenumber, tagsId e tagsName aqui.',
    es: 'El content es la conversación como la muestra la API, con todos los detalles: contactDetails, agentDetails, departmentDetails, channelDetails, channelType y classification. Los contactos se escriben phonenumber, tagsId y tagsName aquí.',
  },
}
export const choiceNote: Note = {
  chosen: true,
  text: {
    en: 'Unlike an answer of the API, contactDetails has the email too; the field type of /chat/v2 is not in it.',
    pt: 'Diferente de uma resposta da API, contactDetails tem também o email; o campo type de /chat/v2 não vem.',
    es: 'A diferencia de una respuesta de la API, contactDetails tiene también el email; el campo type de /chat/v2 no viene.',
  },
}
