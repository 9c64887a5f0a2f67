// Promises the event CONTACT_NEW: somebody is in the account for the first time.
import {
  contactContent,
  contentOfContact,
  exampleContact,
  spellingTrap,
} from '../../chat-api/records/contact-payload'
import type { ContactRow } from '../../chat-api/records/contact-record'
import { defineEvent } from '../define-event'

export const contactNew = defineEvent<ContactRow>({
  type: 'CONTACT_NEW',
  order: 6,
  description: 'Contato criado',
  content: contentOfContact,
  reference: typeof window === 'undefined' && {
    name: { en: 'Contact created', pt: 'Contato criado', es: 'Contacto creado' },
    purpose: {
      en: 'Sent when somebody is in the account for the first time: they wrote, or a person or program added them. A flow can write them into a spreadsheet or welcome them.',
      pt: 'Enviado quando alguém entra na conta pela primeira vez: escreveu, ou uma pessoa ou um programa o adicionou. Um fluxo pode anotá-lo em uma planilha ou dar as boas-vindas.',
      es: 'Se envía cuando alguien entra en la cuenta por primera vez: escribió, o una persona o un programa lo agregó. Un flujo puede anotarlo en una hoja de cálculo o darle la bienvenida.',
    },
    content: contactContent,
    example: exampleContact('Beatriz Nogueira'),
    notes: [spellingTrap],
  },
})
