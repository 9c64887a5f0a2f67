import { guests } from './guests'
import { token } from './settings'

const headers = { Authorization: `Bearer ${token}` }

let found = 0
for (const id of guests) {
  const response = await fetch(`https://api.wts.chat/core/v1/contact/${id}`, { headers })
  const answer = await response.json()
  console.log(answer.name)
  found += 1
}
console.log('found', found)
