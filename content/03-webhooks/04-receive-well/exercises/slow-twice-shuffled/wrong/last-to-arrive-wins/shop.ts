const api = 'https://api.wts.chat'
const headers = { Authorization: 'Bearer pn_practice_token', 'Content-Type': 'application/json' }

/** Thanks a customer for one payment, and waits until the message has arrived: that takes seconds. */
export async function thank(contactId: string, paymentId: string): Promise<void> {
  const contact = await (await fetch(`${api}/core/v1/contact/${contactId}`, { headers })).json()
  await fetch(`${api}/chat/v1/message/send-sync`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ to: contact.phoneNumber, body: { text: 'Obrigado!', refId: paymentId } }),
  })
}
