import { customers } from './customers'
import { token } from './settings'

const headers = { Authorization: `Bearer ${token}` }

let found = 0
for (const id of customers) {
  try {
    const response = await fetch(`https://api.wts.chat/core/v1/contact/${id}`, { headers })
    const contact = await response.json()
    console.log(contact.name)
    found += 1
  } catch {
    console.log(id, 'could not be read')
  }
}
console.log('found', found)
