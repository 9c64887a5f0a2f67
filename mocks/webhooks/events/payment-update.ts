// Promises the event PAYMENT_UPDATE: a payment was paid, canceled or missed its day.
import { defineEvent } from '../define-event'
import { type PaymentRow, paymentSchema, payments, teachingShape } from '../payment'

export const paymentUpdate = defineEvent<PaymentRow>({
  type: 'PAYMENT_UPDATE',
  order: 9,
  description: 'Pagamento alterado',
  content: (_world, row) => row,
  reference: typeof window === 'undefined' && {
    name: { en: 'Payment updated', pt: 'Pagamento alterado', es: 'Pago modificado' },
    purpose: {
      en: 'Sent when the status of a payment changes: it was paid, canceled, or is overdue. A flow can thank the customer, or remind them.',
      pt: 'Enviado quando o status de um pagamento muda: foi pago, cancelado ou está vencido. Um fluxo pode agradecer ao cliente ou lembrá-lo.',
      es: 'Se envía cuando cambia el estado de un pago: se pagó, se canceló o está vencido. Un flujo puede dar las gracias al cliente o recordárselo.',
    },
    content: paymentSchema,
    example: (world) => payments(world).find((row) => row.status === 'PAID') ?? { id: '' },
    notes: [
      teachingShape,
      {
        chosen: true,
        text: {
          en: 'paidAt is a date while the status is PAID and null otherwise.',
          pt: 'paidAt é uma data enquanto o status é PAID e null nos outros casos.',
          es: 'paidAt es una fecha mientras el estado es PAID y null en los demás casos.',
        },
      },
    ],
  },
})
