import { ask } from './chat-api'

/** What the shop does for somebody who writes for the first time. */
export async function meet(contactId: string): Promise<void> {
  const { items } = await ask('GET', '/chat/v1/sequence?Name=Boas-vindas')
  await ask('POST', `/chat/v1/sequence/${items[0].id}/contact`, { contactId })
}
