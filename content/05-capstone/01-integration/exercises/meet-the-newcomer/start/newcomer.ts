import { ask } from './chat-api'
import { cityOf, kilometresTo } from './maps'

/** What the shop does for somebody who writes for the first time. */
export async function meet(contactId: string): Promise<void> {
  // 1. Ask the API for the contact: ask('GET', …)
  // 2. Ask the maps for the way: kilometresTo(cityOf(…))
  // 3. Write the annotation: ask('PUT', …)
}
