import { call } from './chat-api'
import { fillAccount } from './fill-account'

interface Contact {
  id: string
  name: string
}

async function listAll(status: string): Promise<Contact[]> {
  const page = await call('GET', `/core/v1/contact?Status=${status}&PageSize=100`)
  return page.items
}

await fillAccount()
const active = await listAll('ACTIVE')
const archived = await listAll('ARCHIVED')
console.log('active:', active.length)
console.log('archived:', archived.length)
