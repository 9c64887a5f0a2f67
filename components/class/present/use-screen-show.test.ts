import { expect, test } from 'vitest'
import { showIn } from './use-screen-show'

test('what the room says about the screen is taken only when it is one of what can be shown', () => {
  expect(showIn({ screen: { show: 'black' } })).toBe('black')
  expect(showIn({ screen: { show: 'deliveries' } })).toBe('deliveries')
  for (const scene of [{}, { screen: null }, { screen: { show: 'names' } }, { screen: 'black' }])
    expect(showIn(scene)).toBeUndefined()
})
