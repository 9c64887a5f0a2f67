import { expect, test } from 'vitest'
import { Browser } from './trial/browser'
import { FakeClass } from './trial/fake-class'
import { HandClock } from './trial/hand-clock'

test('a learner’s room knows of its hand what was granted, and that a trainer has lowered it', async () => {
  const to = new FakeClass(new HandClock())
  to.room = { ...to.room, hand: false }
  const { room } = new Browser(to).open()
  await to.clock.pass(3_000)
  expect(room.get().seat?.hand).toBe(false)
  const raising = room.send('help.raise', { step: 's' })
  expect(room.get().seat?.hand).toBeUndefined()
  await to.clock.pass(100)
  await raising
  expect(room.get().seat?.hand).toBe(true)
  to.happen('help.resolved', { member: 'ana' })
  expect(room.get().seat?.hand).toBe(false)
})
