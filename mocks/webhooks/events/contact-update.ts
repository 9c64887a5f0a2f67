// Promises the event CONTACT_UPDATE: a contact's fields, tags or portfolios changed.
import {
  contactContent,
  contentOfContact,
  exampleContact,
  spellingTrap,
} from '../../chat-api/records/contact-payload'
import type { ContactRow } from '../../chat-api/records/contact-record'
import { defineEvent } from '../define-event'

export const contactUpdate = defineEvent<ContactRow>({
  type: 'CONTACT_UPDATE',
  order: 7,
  description: 'Contato alterado',
  content: contentOfContact,
  reference: typeof window === 'undefined' && {
    name: { en: 'Contact updated', pt: 'Contato alterado', es: 'Contacto modificado' },
    purpose: {
      en: 'Sent when something about a contact changes: a field, a tag, a portfolio. A flow can keep another system up to date.',
      pt: 'Enviado quando algo em um contato muda: um campo, uma etiqueta, uma carteira. Um fluxo pode manter outro sistema em dia.',
      es: 'Se envía cuando algo de un contacto cambia: un campo, una etiqueta, una cartera. Un flujo puede mantener al día otro sistema.',
    },
    content: contactContent,
    example: exampleContact('Ana "Nina" Ribeiro'),
    notes: [
      spellingTrap,
      {
        text: {
          en: 'The payload holds the whole contact as it is now, not what changed: changeMetadata is null. To see the difference, compare it with what you kept.',
          pt: 'O corpo traz o contato inteiro como está agora, não o que mudou: changeMetadata vem null. Para ver a diferença, compare com o que você guardou.',
          es: 'El cuerpo trae el contacto entero como está ahora, no lo que cambió: changeMetadata viene null. Para ver la diferencia, compáralo con lo que guardaste.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'Writing what is there already sends nothing. One request sends one event for each contact it changes.',
          pt: 'Escrever o que já está lá não envia nada. Uma requisição envia um evento para cada contato que altera.',
          es: 'Escribir lo que ya está no envía nada. Una solicitud envía un evento por cada contacto que modifica.',
        },
      },
    ],
  },
})
