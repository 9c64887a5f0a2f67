import { guests } from './guests'
import { token } from './settings'

const headers = { Authorization: `Bearer ${token}` }

let found = 0
for (const id of guests) {
  const response = await fetch(`https://api.wts.chat/core/v1/contact/${id}`, { headers })
  const answer = await response.json()
  if (response.ok) {
    console.log(answer.name)
    found += 1
  } else {
    console.log(id, response.status, answer.key)
  }
}
console.log('found', found)
