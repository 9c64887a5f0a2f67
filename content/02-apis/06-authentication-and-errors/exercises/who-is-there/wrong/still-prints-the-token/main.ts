import { customers } from './customers'
import { token } from './settings'

const headers = { Authorization: `Bearer ${token}` }

console.log('asking with', headers)
let found = 0
for (const id of customers) {
  try {
    const response = await fetch(`https://api.wts.chat/core/v1/contact/${id}`, { headers })
    const answer = await response.json()
    if (response.ok) {
      console.log(answer.name)
      found += 1
    } else {
      // The server answered, and the answer is no.
      console.log(id, response.status, answer.key, answer.id.shortValue)
    }
  } catch {
    // No server answered.
    console.log(id, 'could not be asked for')
  }
}
console.log('found', found)
