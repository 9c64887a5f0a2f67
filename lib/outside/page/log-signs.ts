// Promises to tell from an exchange on the log whether it changed somebody's subscriptions.
import type { Exchange } from '@/mocks/wire-log'
import { subscriptionPath } from './ask-platform'

export const isSubscriptionChange = ({ request, response }: Exchange): boolean =>
  request.method !== 'GET' &&
  response !== undefined &&
  response.status < 300 &&
  new URL(request.url).pathname.startsWith(subscriptionPath)
