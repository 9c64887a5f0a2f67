import { expect, test } from 'vitest'
import { logCommands } from '@/lib/class/commands/log-commands'
import { showIn, shows } from './screen-show'

test('the screen shows what was asked for, of what can be shown', () => {
  for (const show of shows) expect(showIn(logCommands['screen.show'].scene({ show }))).toBe(show)
  expect(logCommands['screen.show'].body.safeParse({ show: 'names' }).success).toBe(false)
})

test('without a word about it, it shows the slide', () => {
  for (const scene of [{}, { screen: null }, { screen: { show: 'names' } }, { screen: 'black' }])
    expect(showIn(scene)).toBe('slide')
})
