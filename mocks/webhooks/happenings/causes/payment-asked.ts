// Promises that a customer is asked for money.
import { runningSession } from '../../../chat-api/records/session-record'
import { createPayment, payments } from '../../payment'
import { defineHappening } from '../define-happening'
import { choiceOf, customer, customers } from '../people'

const goods = [
  ['Muda de lavanda', 24.9],
  ['Vaso de cerâmica grande', 189.9],
  ['Substrato para orquídeas, 5 kg', 42],
] as const

export const paymentAsked = defineHappening({
  id: 'payment-asked',
  order: 5,
  name: { en: 'A customer is asked to pay', pt: 'Um pagamento é pedido', es: 'Se pide un pago' },
  sentence: {
    en: 'The shop sends a customer a payment request, which waits to be paid: PAYMENT_NEW.',
    pt: 'A loja manda um pedido de pagamento a um cliente, que fica esperando: PAYMENT_NEW.',
    es: 'La tienda envía a un cliente una solicitud de pago, que queda en espera: PAYMENT_NEW.',
  },
  choices: (world) => customers(world).map(choiceOf),
  run(world, chosenId) {
    const contact = customer(world, chosenId)
    const [description, amount] = goods[payments(world).all().length % goods.length] ?? goods[0]
    if (!contact) return
    const sessionId = runningSession(world, contact.id)?.id
    createPayment(world, { contactId: contact.id, amount, description, ...(sessionId && { sessionId }) })
  },
})
