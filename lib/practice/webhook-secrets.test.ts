import { expect, test } from 'vitest'
import { RandomStream } from '@/mocks/random'
import * as standard from '@/mocks/webhooks/faults/secrets'
import { newSecret } from '@/mocks/webhooks/signing/new-secret'
import { styles } from '@/mocks/webhooks/signing/styles'
import { createWorld } from '@/mocks/world'
import { WebhookSecrets } from './webhook-secrets'

const signed = ['standard', 'github', 'stripe', 'slack'] as const

function book(seed = 1) {
  const world = createWorld({ seed })
  const chance = (name: string) => {
    const stream = new RandomStream(seed, name)
    return () => stream.next()
  }
  return { world, secrets: new WebhookSecrets(world, { newSecret, styles, chance, standard }) }
}

test('a secret stays the same however often it is asked for, and is another for each style', () => {
  const { secrets } = book()
  const all = signed.map((style) => secrets.of(style)[0])
  expect(signed.map((style) => secrets.of(style))).toEqual(all.map((secret) => [secret]))
  expect(new Set(all).size).toBe(signed.length)
  expect(secrets.of('none')).toEqual([])
})

test.each(signed)(
  '%s: after a rotation both are good, newest first, until the old one is retired',
  (style) => {
    const { secrets } = book()
    const [old] = secrets.of(style)
    secrets.rotate(style)
    const [fresh, kept] = secrets.of(style)
    expect(kept).toBe(old)
    expect(fresh).not.toBe(old)
    secrets.retire(style)
    expect(secrets.of(style)).toEqual([fresh])
  },
)

test.each(signed)('%s: never more than two are good at once', (style) => {
  const { secrets } = book()
  for (let i = 0; i < 4; i += 1) secrets.rotate(style)
  expect(new Set(secrets.of(style)).size).toBe(2)
})

test('the same seed has the same secrets, and a world that starts over has its first ones again', () => {
  const [one, two] = [book(5), book(5)]
  const first = signed.map((style) => one.secrets.of(style))
  expect(signed.map((style) => two.secrets.of(style))).toEqual(first)
  for (const style of signed) one.secrets.rotate(style)
  one.world.reset()
  expect(signed.map((style) => one.secrets.of(style))).toEqual(first)
})
