// Promises the event MESSAGE_SENT.
import type { MessageRow } from '../../chat-api/records/message-record'
import { defineEvent } from '../define-event'
import { contentOfMessage, exampleMessage, messageContent, noContact } from '../message-content'

export const messageSent = defineEvent<MessageRow>({
  type: 'MESSAGE_SENT',
  order: 5,
  description: 'Mensagem enviada',
  content: contentOfMessage,
  reference: typeof window === 'undefined' && {
    name: { en: 'Message sent', pt: 'Mensagem enviada', es: 'Mensaje enviado' },
    purpose: {
      en: 'Sent when a message of the shop leaves for the contact’s phone, whoever wrote it: an agent, a chatbot or a program.',
      pt: 'Enviado quando uma mensagem da loja sai para o telefone do contato, não importa quem escreveu: um atendente, um chatbot ou um programa.',
      es: 'Se envía cuando un mensaje de la tienda sale hacia el teléfono del contacto, sin importar quién lo escribió: un agente, un chatbot o un programa.',
    },
    content: messageContent,
    example: exampleMessage('Olívia Castanheira 2'),
    notes: [
      noContact,
      {
        chosen: true,
        text: {
          en: 'origin tells who wrote it: DEFAULT an agent (then userId is set), BOT a chatbot, API a program. The status is SENT; that it was delivered later brings no event. A message that fails brings none either.',
          pt: 'origin diz quem escreveu: DEFAULT um atendente (então userId vem preenchido), BOT um chatbot, API um programa. O status é SENT; a entrega, mais tarde, não traz evento. Uma mensagem que falha também não.',
          es: 'origin dice quién lo escribió: DEFAULT un agente (entonces userId viene), BOT un chatbot, API un programa. El status es SENT; la entrega, más tarde, no trae evento. Un mensaje que falla tampoco.',
        },
      },
    ],
  },
})
