import { customers } from './customers'
import { token } from './settings'

const headers = { Authorization: `Bearer ${token}` }

let found = 0
for (const id of customers) {
  const response = await fetch(`https://api.wts.chat/core/v1/contact/${id}`, { headers })
  if (!response.ok) continue
  console.log((await response.json()).name)
  found += 1
}
console.log('found', found)
