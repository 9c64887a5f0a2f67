import { getMessages } from 'next-intl/server'
import { MoreMessages } from '../exercise/more-messages.client'
import { OwnAddressCard } from './own-address-card.client'

/** `<OwnAddress>`: the learner's own address for curl, Postman, n8n and programs, with what arrives there. */
export async function OwnAddress() {
  const { outside, wire } = await getMessages()
  return (
    <MoreMessages messages={{ outside, wire }}>
      <OwnAddressCard />
    </MoreMessages>
  )
}
