import { ask } from './chat-api'

export interface Card {
  id: string
  stepTitle: string
  updatedAt: string
  contacts: { id: string; name: string }[]
}

/** Tells the customer of a card, and waits until the message has arrived: that takes seconds. */
export async function tellCustomer({ id, contacts }: Card): Promise<void> {
  const contact = await ask('GET', `/core/v1/contact/${contacts[0].id}`)
  await ask('POST', '/chat/v1/message/send-sync', {
    to: contact.phoneNumber,
    body: { text: 'Seu pedido está a caminho! 🌻', refId: id },
  })
}
