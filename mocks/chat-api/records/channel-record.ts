// Promises how a channel introduces itself, in the list of channels and in a conversation alike.
import * as z from 'zod/mini'
import type { ChannelRow } from '../platform/account'
import { formatPhone, normalisePhone } from '../platform/phone'

export const channelIdentity = z.object({
  humanId: z.string(),
  platform: z.string(),
  provider: z.string(),
  providerVariable: z.nullable(z.string()),
  pictureUrl: z.nullable(z.string()),
  displayName: z.string(),
})

/** `(19) 0000-9000`; null for a channel without a number. */
export function channelPhone({ number }: Readonly<ChannelRow>): string | null {
  const phone = normalisePhone(number)
  return phone === undefined ? null : formatPhone(phone)
}

export function identityOf(channel: Readonly<ChannelRow>): z.infer<typeof channelIdentity> {
  const { type, displayName } = channel
  const isInstagram = type === 'Instagram'
  return {
    humanId: channelPhone(channel) ?? `@${displayName.toLowerCase().replaceAll(' ', '')}`,
    platform: isInstagram ? 'Instagram' : 'WhatsApp',
    provider: isInstagram ? 'Meta' : 'CloudAPI',
    providerVariable: null,
    pictureUrl: null,
    displayName,
  }
}
