import { call } from './chat-api'

let id: string | undefined

async function ensureContact(): Promise<void> {
  if (id === undefined) {
    const contact = await call('POST', '/core/v1/contact', { name: 'Teo Prado', phoneNumber: '+5519900007777' })
    id = contact.id
  }
  await call('PUT', `/core/v2/contact/${id}`, { fields: ['Annotation'], annotation: 'mornings' })
  console.log(id)
}

// The timer starts this program every hour. Here are two of those runs:
await ensureContact()
await ensureContact()
