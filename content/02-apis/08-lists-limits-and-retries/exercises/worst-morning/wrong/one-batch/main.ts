import { openPlatform } from './busy-morning'
import { type Customer, customers } from './customers'

// Used like the real fetch. wait(seconds) waits on the platform's virtual clock.
const { fetch } = openPlatform()

const url = 'https://api.wts.chat/core/v1/contact'
const headers = { Authorization: 'Bearer pn_practice_token', 'Content-Type': 'application/json' }

async function save(customer: Customer): Promise<void> {
  if (customer !== customers[0]) return
  const body = JSON.stringify({ items: customers })
  await fetch('https://api.wts.chat/core/v2/contact/batch', { method: 'POST', headers, body })
}

for (const customer of customers) await save(customer)
