import { type Ask, effects, shapes } from '@/lib/practice/prediction'

/** Those that the practice hosts give, and a few that they do not. */
const statuses = [
  '200',
  '201',
  '204',
  '400',
  '401',
  '403',
  '404',
  '405',
  '409',
  '415',
  '422',
  '429',
  '500',
  'none',
]

/** What can be chosen, besides “I cannot tell yet”. */
export const choicesOf: Record<Ask, readonly string[]> = { status: statuses, shape: shapes, effect: effects }
