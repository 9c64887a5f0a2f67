import { getLocale, getMessages } from 'next-intl/server'
import { MoreMessages } from '../exercise/more-messages.client'
import { deliveryChoices } from './deliveries/delivery-choices'
import { OwnAddressCard } from './own-address-card.client'

/** `<OwnAddress>`: the learner's own address for curl, Postman, n8n and programs, with what arrives there and what it sends. */
export async function OwnAddress() {
  const { outside, webhookLab, wire } = await getMessages()
  return (
    <MoreMessages messages={{ outside, webhookLab, wire }}>
      <OwnAddressCard choices={deliveryChoices(await getLocale())} />
    </MoreMessages>
  )
}
