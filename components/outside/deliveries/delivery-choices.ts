// What one can choose from, by name in one language; only a page made on the server can read it.
import { eventNames } from '@/components/webhook-lab/event-names'
import type { EventName } from '@/components/webhook-lab/lab-start'
import type { Locale } from '@/lib/i18n/locales'
import { policyList } from '@/mocks/webhooks/delivery/policies'
import type { PolicyId } from '@/mocks/webhooks/delivery/policy'
import type { StyleId } from '@/mocks/webhooks/signing/style'
import { styles } from '@/mocks/webhooks/signing/styles'

export interface DeliveryChoices {
  events: readonly EventName[]
  policies: readonly { value: PolicyId; label: string }[]
  /** The absence of one has no name. */
  signatures: readonly { value: StyleId; label?: string }[]
}

export const deliveryChoices = (locale: Locale): DeliveryChoices => ({
  events: eventNames(locale),
  policies: policyList.map(({ id, name }) => ({ value: id, label: name[locale] })),
  signatures: styles.map(({ id, name }) => (id === 'none' ? { value: id } : { value: id, label: name })),
})
