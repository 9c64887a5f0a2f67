import { call } from './chat-api'

async function ensureContact(): Promise<void> {
  const contact = await call('POST', '/core/v1/contact', {
    name: 'Teo Prado',
    phoneNumber: '+5519900007777',
    options: { getIfExists: true },
  })
  await call('PUT', `/core/v2/contact/${contact.id}`, {
    fields: ['Annotation', 'Name', 'Email'],
    annotation: 'mornings',
  })
  console.log(contact.id)
}

// The timer starts this program every hour. Here are two of those runs:
await ensureContact()
await ensureContact()
