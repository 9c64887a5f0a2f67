import { expect, test } from 'vitest'
import type { Loss } from '@/mocks/webhooks/gauntlet/report-card'
import { lossGroups } from './loss-groups'

const loss = (kind: Loss['kind'], event: string): Loss => ({ kind, event, text: { en: '', pt: '', es: '' } })

test('losses of one kind come together, kinds and losses in their order', () => {
  const groups = lossGroups([loss('missed', 'a'), loss('forged', 'b'), loss('missed', 'c')])
  expect(groups.map(({ kind, losses }) => [kind, losses.map(({ event }) => event)])).toEqual([
    ['missed', ['a', 'c']],
    ['forged', ['b']],
  ])
  expect(lossGroups([])).toEqual([])
})
