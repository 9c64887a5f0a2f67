// Promises that somebody whom nobody knew writes to the shop.
import { contactByPhone, contacts } from '../../../chat-api/records/contact-record'
import { receive } from '../../../chat-api/records/message-record'
import type { World } from '../../../world'
import { defineHappening } from '../define-happening'
import { wordsOf } from '../people'

/** A number that no contact has. */
function freeNumber(world: World, count: number): string {
  const number = `1990000${String(count).padStart(4, '0')}`
  return contactByPhone(world, `+55|${number}`) ? freeNumber(world, count + 1) : number
}

export const newCustomerWrites = defineHappening({
  id: 'new-customer-writes',
  order: 2,
  name: {
    en: 'Somebody new writes',
    pt: 'Alguém novo escreve',
    es: 'Escribe alguien nuevo',
  },
  sentence: {
    en: 'A number that nobody knew writes: the contact is made, a conversation begins, and the message is in it. CONTACT_NEW, SESSION_NEW and MESSAGE_RECEIVED, in this order.',
    pt: 'Um número desconhecido escreve: o contato é criado, uma conversa começa e a mensagem entra nela. CONTACT_NEW, SESSION_NEW e MESSAGE_RECEIVED, nessa ordem.',
    es: 'Escribe un número desconocido: se crea el contacto, empieza una conversación y el mensaje entra en ella. CONTACT_NEW, SESSION_NEW y MESSAGE_RECEIVED, en este orden.',
  },
  run(world) {
    const count = contacts(world).all().length
    receive(world, `+55${freeNumber(world, count)}`, wordsOf(count))
  },
})
