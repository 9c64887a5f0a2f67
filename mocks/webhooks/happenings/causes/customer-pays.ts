// Promises that a payment that waits is paid.
import { contacts } from '../../../chat-api/records/contact-record'
import type { World } from '../../../world'
import { changePayment, payments } from '../../payment'
import { defineHappening } from '../define-happening'
import { choiceOf } from '../people'

const waiting = (world: World) =>
  payments(world)
    .all()
    .filter(({ status }) => status === 'PENDING')

export const customerPays = defineHappening({
  id: 'customer-pays',
  order: 6,
  name: { en: 'A customer pays', pt: 'Um cliente paga', es: 'Un cliente paga' },
  sentence: {
    en: 'A payment that waited is paid: its status becomes PAID. PAYMENT_UPDATE.',
    pt: 'Um pagamento que esperava é pago: o status vira PAID. PAYMENT_UPDATE.',
    es: 'Se paga un pago que estaba en espera: su estado pasa a PAID. PAYMENT_UPDATE.',
  },
  choices: (world) =>
    waiting(world).map(({ id, contactId, description }) => {
      const contact = contacts(world).get(contactId)
      return { id, name: contact ? `${choiceOf(contact).name}: ${description}` : description }
    }),
  needs: {
    en: 'No payment waits: ask a customer to pay first.',
    pt: 'Nenhum pagamento está esperando: peça um pagamento primeiro.',
    es: 'Ningún pago está en espera: primero pide un pago.',
  },
  run(world, chosenId = waiting(world)[0]?.id) {
    if (chosenId !== undefined && payments(world).get(chosenId)) changePayment(world, chosenId, 'PAID')
  },
})
