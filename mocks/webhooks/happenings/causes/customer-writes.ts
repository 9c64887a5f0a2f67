// Promises that a customer writes to the shop.
import { messages, receive } from '../../../chat-api/records/message-record'
import { defineHappening } from '../define-happening'
import { choiceOf, customer, customers, wordsOf } from '../people'

export const customerWrites = defineHappening({
  id: 'customer-writes',
  order: 1,
  name: { en: 'A customer writes', pt: 'Um cliente escreve', es: 'Un cliente escribe' },
  sentence: {
    en: 'A message comes in from WhatsApp: MESSAGE_RECEIVED. Where a conversation is running it changes with it: SESSION_UPDATE; otherwise one begins: SESSION_NEW.',
    pt: 'Chega uma mensagem do WhatsApp: MESSAGE_RECEIVED. Se há uma conversa em andamento, ela muda junto: SESSION_UPDATE; senão, começa uma: SESSION_NEW.',
    es: 'Llega un mensaje de WhatsApp: MESSAGE_RECEIVED. Si hay una conversación en curso, cambia con él: SESSION_UPDATE; si no, empieza una: SESSION_NEW.',
  },
  choices: (world) => customers(world).map(choiceOf),
  run(world, chosenId) {
    const from = customer(world, chosenId)
    if (from) receive(world, from, wordsOf(messages(world).all().length))
  },
})
