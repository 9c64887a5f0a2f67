import { read, send } from './chat-api'
import { thanked } from './store'

// A day after a customer last wrote, WhatsApp takes nothing but templates.
const templateId = 'f5ce42a3-7d47-41af-b3f4-c0e31092447c'

export async function thankOnce(payment: { id: string; contactId: string }): Promise<void> {
  if (thanked.has(payment.id)) return
  const { phoneNumber } = await read(`/core/v1/contact/${payment.contactId}`)
  await send('/chat/v1/message/send', { to: phoneNumber, body: { templateId, refId: payment.id } })
}
