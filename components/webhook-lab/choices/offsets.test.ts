import { expect, test } from 'vitest'
import { policyList } from '@/mocks/webhooks/delivery/policies'
import { scheduleOf } from '@/mocks/webhooks/delivery/policy'
import { offsetsOf } from './offsets'

test.each(policyList)('$id: the panel shows the schedule that the sender keeps', (policy) => {
  expect(offsetsOf(policy)).toEqual(scheduleOf(policy))
})
