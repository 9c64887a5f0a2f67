import { ask } from './chat-api'
import { cityOf, kilometresTo } from './maps'

/** What the shop does for somebody who writes for the first time. */
export async function meet(contactId: string): Promise<void> {
  const { phonenumber } = await ask('GET', `/core/v1/contact/${contactId}`)
  const kilometres = await kilometresTo(cityOf(phonenumber))
  await ask('PUT', `/core/v1/contact/${contactId}`, {
    fields: ['Annotation'],
    annotation: `${kilometres} km da estufa`,
  })
}
