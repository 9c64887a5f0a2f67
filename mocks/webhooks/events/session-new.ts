// Promises the event SESSION_NEW, and the payload it shares with SESSION_UPDATE and SESSION_COMPLETE.
import * as z from 'zod/mini'
import { contacts } from '../../chat-api/records/contact-record'
import {
  type SessionRow,
  sessionDetail,
  sessionSchema,
  sessions,
  sessionView,
} from '../../chat-api/records/session-record'
import { seedId } from '../../chat-api/seed/seed-rows'
import type { Note } from '../../define'
import { shape } from '../../shape'
import type { World } from '../../world'
import { defineEvent } from '../define-event'

const details = sessionSchema.shape.contactDetails.def.innerType

export const sessionContent = /* @__PURE__ */ shape(() =>
  z.extend(sessionSchema, {
    contactDetails: z.nullable(z.extend(details, { email: z.nullable(z.string()) })),
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

export const sessionNew = defineEvent<SessionRow>({
  type: 'SESSION_NEW',
  order: 1,
  description: 'Atendimento criado',
  content: contentOfSession,
  reference: typeof window === 'undefined' && {
    name: { en: 'Session created', pt: 'Atendimento criado', es: 'Atención creada' },
    purpose: {
      en: 'Sent when a conversation begins: a contact writes and none is running, or the shop writes first. A flow can greet the contact or open a card.',
      pt: 'Enviado quando uma conversa começa: um contato escreve e nenhuma está em andamento, ou a loja escreve primeiro. Um fluxo pode saudar o contato ou abrir um card.',
      es: 'Se envía cuando empieza una conversación: un contacto escribe y ninguna está en curso, o la tienda escribe primero. Un flujo puede saludar al contacto o abrir una tarjeta.',
    },
    content: sessionContent,
    example: exampleSession('Fábio Junqueira'),
    notes: [allDetails, choiceNote],
  },
})
