import { call } from './chat-api'
import { fillAccount } from './fill-account'

interface Contact {
  id: string
  name: string
}

// A colleague wrote this: "One call for each contact, all at the same time. Nothing is faster!"
async function listAll(status: string): Promise<Contact[]> {
  const { totalItems } = await call('GET', `/core/v1/contact?Status=${status}&PageSize=1`)
  const numbers = Array.from({ length: totalItems }, (_, i) => i + 1)
  const pages = numbers.map((number) =>
    call('GET', `/core/v1/contact?Status=${status}&PageSize=1&PageNumber=${number}`),
  )
  return (await Promise.all(pages)).flatMap((page) => page.items)
}

await fillAccount()
const active = await listAll('ACTIVE')
const archived = await listAll('ARCHIVED')
console.log('active:', active.length)
console.log('archived:', archived.length)
