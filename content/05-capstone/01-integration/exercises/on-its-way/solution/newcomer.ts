import { ask } from './chat-api'
import { cityOf, kilometresTo } from './maps'

/** What the shop does for somebody who writes for the first time. */
export async function meet(contactId: string): Promise<void> {
  const { phoneNumber } = await ask('GET', `/core/v1/contact/${contactId}`)
  const kilometres = await kilometresTo(cityOf(phoneNumber))
  await ask('PUT', `/core/v1/contact/${contactId}`, {
    fields: ['Annotation'],
    annotation: `${kilometres} km da estufa`,
  })
  const { items } = await ask('GET', '/chat/v1/sequence?Name=Boas-vindas')
  await ask('POST', `/chat/v1/sequence/${items[0].id}/contact`, { contactId })
}
