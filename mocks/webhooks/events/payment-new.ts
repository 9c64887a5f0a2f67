// Promises the event PAYMENT_NEW: a contact was asked for money.
import { defineEvent } from '../define-event'
import { type PaymentRow, paymentSchema, payments, teachingShape } from '../payment'

export const paymentNew = defineEvent<PaymentRow>({
  type: 'PAYMENT_NEW',
  order: 8,
  description: 'Pagamento criado',
  content: (_world, row) => row,
  reference: typeof window === 'undefined' && {
    name: { en: 'Payment created', pt: 'Pagamento criado', es: 'Pago creado' },
    purpose: {
      en: 'Sent when somebody of the shop asks a customer for a payment. A flow can note the order and wait for the money.',
      pt: 'Enviado quando alguém da loja cobra um pagamento de um cliente. Um fluxo pode anotar o pedido e esperar pelo dinheiro.',
      es: 'Se envía cuando alguien de la tienda le pide un pago a un cliente. Un flujo puede anotar el pedido y esperar el dinero.',
    },
    content: paymentSchema,
    example: (world) => payments(world).find((row) => row.status === 'PENDING') ?? { id: '' },
    notes: [teachingShape],
  },
})
