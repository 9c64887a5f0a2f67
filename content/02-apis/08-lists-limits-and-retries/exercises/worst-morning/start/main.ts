import { openPlatform } from './busy-morning'
import { type Customer, customers } from './customers'

// Used like the real fetch. wait(seconds) waits on the platform's virtual clock.
const { fetch, wait } = openPlatform()

const url = 'https://api.wts.chat/core/v1/contact'
const headers = { Authorization: 'Bearer pn_practice_token', 'Content-Type': 'application/json' }

async function save(customer: Customer): Promise<void> {
  await fetch(url, { method: 'POST', headers, body: JSON.stringify(customer) })
}

for (const customer of customers) await save(customer)
