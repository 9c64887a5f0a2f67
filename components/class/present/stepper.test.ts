import { expect, test } from 'vitest'
import type { Position } from '@/lib/live/room-scene'
import { Stepper } from './stepper'

const at = (fragment: number): Position => ({ lesson: 'u/a', step: 's', fragment })

/** A network that answers when it is told to. */
function slowNetwork() {
  const sent: Position[] = []
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = []
  const stepper = new Stepper((to) => {
    sent.push(to)
    return new Promise<void>((resolve, reject) => answers.push({ resolve, reject }))
  })
  return { stepper, sent, answers }
}

test('three presses while one request is on its way become one more request, to where they lead', async () => {
  const { stepper, sent, answers } = slowNetwork()
  const done = stepper.go(at(1))
  for (const fragment of [2, 3, 4]) {
    expect(stepper.from(at(0))).toEqual(at(fragment - 1))
    await stepper.go(at(fragment))
  }
  answers[0]?.resolve()
  await expect.poll(() => sent.length).toBe(2)
  answers[1]?.resolve()
  await done
  expect(sent).toEqual([at(1), at(4)])
})

test('what the room says counts again once nothing is on its way', async () => {
  const { stepper, answers } = slowNetwork()
  const done = stepper.go(at(5))
  stepper.arrived()
  expect(stepper.from(at(0))).toEqual(at(5))
  answers[0]?.resolve()
  await done
  stepper.arrived()
  expect(stepper.from(at(2))).toEqual(at(2))
})

test('a refused step leaves the class where it is, and the next press works', async () => {
  const { stepper, sent, answers } = slowNetwork()
  const refused = stepper.go(at(1))
  answers[0]?.reject(new Error('stale-fence'))
  await expect(refused).rejects.toThrow('stale-fence')
  expect(stepper.from(at(0))).toEqual(at(0))
  const again = stepper.go(at(1))
  answers[1]?.resolve()
  await again
  expect(sent).toEqual([at(1), at(1)])
})
