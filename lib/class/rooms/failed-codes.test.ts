import { expect, test } from 'vitest'
import { attackHolds, codeLimits, FailedCodes, networkOf } from './failed-codes'
import { makeKeys } from './keys'
import { isScreenSign, screenSign } from './screen-sign'

function limits() {
  let now = 0
  const failed = new FailedCodes(() => now)
  return {
    failed,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

test('thirty wrong codes are one address too many, until ten minutes are over', () => {
  const { failed, pass } = limits()
  for (let n = 0; n < codeLimits.address.most; n++) {
    expect(failed.wait('192.0.2.1')).toBe(0)
    failed.failed('192.0.2.1')
  }
  expect(failed.wait('192.0.2.1')).toBe(codeLimits.address.within)
  expect(failed.wait('192.0.2.2')).toBe(0)
  pass(codeLimits.address.within + 1)
  expect(failed.wait('192.0.2.1')).toBe(0)
})

test('many addresses of one network are counted together', () => {
  const { failed } = limits()
  for (let n = 0; n < codeLimits.network.most; n++) failed.failed(`2001:db8:7:${n.toString(16)}::1`)
  expect(failed.wait('2001:db8:7:ffff::9')).toBeGreaterThan(0)
  expect(failed.wait('2001:db8:8::1')).toBe(0)
})

test('when everybody guesses, a code alone is not enough until they have been quiet for ten minutes', () => {
  const { failed, pass } = limits()
  for (let n = 0; n < codeLimits.everybody.most; n++) failed.failed(`2001:db8:${n.toString(16)}::1`)
  expect(failed.underAttack).toBe(true)
  pass(attackHolds - 1)
  expect(failed.underAttack).toBe(true)
  failed.failed('192.0.2.1')
  pass(1)
  expect(failed.underAttack).toBe(false)
})

test('an address belongs to one network in whichever way it is written', () => {
  expect(networkOf('192.0.2.77')).toBe('192.0.2')
  expect(networkOf('::ffff:192.0.2.77')).toBe('192.0.2')
  expect(networkOf('2001:0DB8:0007::1')).toBe(networkOf('2001:db8:7:1:2:3:4:5'))
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0')
  expect(networkOf('::1')).toBe('0:0:0')
})

test('what stands on the screen is good for its time and the one before, and for its room only', () => {
  const keys = makeKeys('secret')
  const sign = screenSign(keys, 'room', 1_000_000)
  expect(sign).toHaveLength(4)
  expect(isScreenSign(keys, 'room', 1_000_000, sign)).toBe(true)
  expect(isScreenSign(keys, 'room', 1_015_000, sign)).toBe(true)
  expect(isScreenSign(keys, 'room', 1_045_000, sign)).toBe(false)
  expect(isScreenSign(keys, 'other', 1_000_000, sign)).toBe(false)
  expect(isScreenSign(keys, 'room', 1_000_000, [])).toBe(false)
})

test('guesses from very many addresses are not much work', () => {
  const { failed } = limits()
  const began = process.cpuUsage()
  for (let n = 0; n < 60_000; n++) failed.failed(`${n & 255}.${(n >> 8) & 255}.${n >> 16}.1`)
  const { user, system } = process.cpuUsage(began)
  // Looking at all of them each time takes minutes.
  expect((user + system) / 1_000).toBeLessThan(5_000)
  expect(failed.wait('1.1.0.1')).toBe(0)
})
