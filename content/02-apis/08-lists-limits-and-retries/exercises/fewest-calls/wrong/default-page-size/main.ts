import { call } from './chat-api'
import { fillAccount } from './fill-account'

interface Contact {
  id: string
  name: string
}

async function listAll(status: string): Promise<Contact[]> {
  const contacts: Contact[] = []
  for (let number = 1; ; number += 1) {
    const page = await call('GET', `/core/v1/contact?Status=${status}&PageNumber=${number}`)
    contacts.push(...page.items)
    if (!page.hasMorePages) return contacts
  }
}

await fillAccount()
const active = await listAll('ACTIVE')
const archived = await listAll('ARCHIVED')
console.log('active:', active.length)
console.log('archived:', archived.length)
