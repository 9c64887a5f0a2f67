import { expect, test } from 'vitest'
import { nodeTooOld } from './node-version.mjs'

test('the floor itself and anything above it may run', () => {
  for (const version of ['v20.19.0', 'v20.20.2', 'v22.0.0', 'v100.1.0']) {
    expect(nodeTooOld(version, '>=20.19.0')).toBeUndefined()
  }
})

test('an older Node is told which one is needed and which one this is', () => {
  for (const version of ['v20.18.9', 'v18.20.0', 'v9.99.99']) {
    const sentence = nodeTooOld(version, '>=20.19.0')
    expect(sentence).toContain('needs Node 20.19.0 or newer')
    expect(sentence).toContain(version.slice(1))
  }
})
