const api = 'https://api.wts.chat'
const headers = { Authorization: 'Bearer pn_practice_token', 'Content-Type': 'application/json' }

/** Sends the customer a message of thanks for one payment. */
export async function thank(contactId: string, paymentId: string): Promise<void> {
  const contact = await (await fetch(`${api}/core/v1/contact/${contactId}`, { headers })).json()
  await fetch(`${api}/chat/v1/message/send`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ to: contact.phoneNumber, body: { text: 'Obrigado!', refId: paymentId } }),
  })
}
