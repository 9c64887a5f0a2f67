import { read } from './chat-api'
import { keepNewest } from './plan'

/** The last moment at which all was well. */
const lastGood = '2026-03-02T12:00:00Z'

let caughtUp = false

/** Asks the platform what changed while the server was down, and writes it into the plan. */
export async function catchUp(): Promise<void> {
  if (caughtUp) return
  const { items } = await read(`/core/v1/contact?UpdatedAt.After=${lastGood}&PageSize=100`)
  for (const contact of items) await keepNewest(contact)
  caughtUp = true
}
