import { openPlatform } from './busy-morning'
import { type Customer, customers } from './customers'

// Used like the real fetch. wait(seconds) waits on the platform's virtual clock.
const { fetch, wait } = openPlatform()

const url = 'https://api.wts.chat/core/v1/contact'
const headers = { Authorization: 'Bearer pn_practice_token', 'Content-Type': 'application/json' }

function pause(response: Response | undefined, attempt: number): number {
  const told = Number(response?.headers.get('Retry-After'))
  if (told > 0) return told
  return 5
}

async function save(customer: Customer): Promise<void> {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const body = JSON.stringify({ ...customer, options: { getIfExists: true } })
    const response = await fetch(url, { method: 'POST', headers, body }).catch(() => undefined)
    if (response?.ok) return
    if (response && response.status !== 429 && response.status < 500) {
      throw new Error(`${customer.name} was refused with ${response.status}`)
    }
    await wait(pause(response, attempt))
  }
  throw new Error(`${customer.name} could not be saved`)
}

for (const customer of customers) await save(customer)
