// Promises the two jobs of the handler: thank a customer once for each payment, and keep a copy of the contacts.
import { type Contact, contacts, thanked, unknown, waiting } from './store'

const shop = 'https://api.wts.chat'
const headers = { authorization: 'Bearer pn_practice_token', 'content-type': 'application/json' }

interface Event {
  eventType: string
  content: { id: string; status?: string; contactId?: string } & Partial<Contact>
}

/** Notes what an event asks for, without waiting for anybody. */
export function take({ eventType, content }: Event): void {
  if (eventType === 'PAYMENT_UPDATE' && content.status === 'PAID') {
    if (thanked.has(content.id)) return
    thanked.add(content.id)
    waiting.set(content.id, { payment: content.id, contactId: content.contactId ?? '' })
  } else if (eventType === 'CONTACT_NEW' || eventType === 'CONTACT_UPDATE') {
    if (content.updatedAt === undefined) unknown.add(content.id)
    else keep(content.id, { name: content.name ?? null, updatedAt: content.updatedAt })
  }
}

function keep(id: string, contact: Contact): void {
  const known = contacts.get(id)
  if (known && known.updatedAt > contact.updatedAt) return
  contacts.set(id, contact)
}

/** Does what was noted. What fails stays noted and is tried again after the next delivery. */
export async function work(): Promise<void> {
  for (const id of [...unknown]) {
    if (unknown.delete(id)) await look(id).catch(() => unknown.add(id))
  }
  for (const [key, thanks] of [...waiting]) {
    if (waiting.delete(key)) await thank(thanks).catch(() => waiting.set(key, thanks))
  }
}

async function look(id: string): Promise<void> {
  const answer = await fetch(`${shop}/core/v1/contact/${id}`, { headers })
  if (answer.status === 404) contacts.delete(id)
  else if (answer.ok) keep(id, await answer.json())
  else throw new Error(`The contact was not shown: ${answer.status}`)
}

async function thank({ payment, contactId }: { payment: string; contactId: string }): Promise<void> {
  const found = await fetch(`${shop}/core/v1/contact/${contactId}`, { headers })
  if (!found.ok) throw new Error(`The contact was not shown: ${found.status}`)
  const { phoneNumber } = await found.json()
  const sent = await fetch(`${shop}/chat/v1/message/send`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ to: phoneNumber, body: { text: 'Obrigado!', refId: payment } }),
  })
  if (!sent.ok) throw new Error(`The thanks were not sent: ${sent.status}`)
}
