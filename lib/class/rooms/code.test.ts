import { expect, test } from 'vitest'
import { codeAlphabet, codeLength, codeOf, hashCode, readCode } from './code'
import { makeKeys } from './keys'

const keys = makeKeys('secret')

test('the alphabet has twenty-eight symbols and none that looks like another', () => {
  expect(new Set(codeAlphabet).size).toBe(28)
  for (const twin of '0O1ILBSZ') expect(codeAlphabet).not.toContain(twin)
})

test('a code is six symbols of it, and what is typed carelessly is still the code', () => {
  for (let version = 0; version < 200; version++) {
    const code = codeOf(keys, 'room', version)
    expect([...code].every((symbol) => codeAlphabet.includes(symbol))).toBe(true)
    expect(code).toHaveLength(codeLength)
    for (const typed of [
      code.toLowerCase(),
      ` ${code.slice(0, 3)} - ${code.slice(3)}\n`,
      code.replaceAll('8', 'b').replaceAll('5', 's').replaceAll('2', 'Z'),
    ])
      expect(readCode(typed)).toBe(code)
  }
  expect(readCode('ＡＣＤ２３４')).toBe('ACD234')
  for (const wrong of ['', 'ACD23', 'ACD2345', 'ACDO34', 'ACD<34', `${'A'.repeat(10_000)}`])
    expect(readCode(wrong)).toBeUndefined()
})

test('every symbol comes up about equally often at every place', () => {
  const counts = Array.from({ length: codeLength }, () => new Map<string, number>())
  const rounds = 14_000
  for (let n = 0; n < rounds; n++)
    for (const [place, symbol] of [...codeOf(keys, String(n), 1)].entries())
      counts[place]?.set(symbol, (counts[place].get(symbol) ?? 0) + 1)
  for (const count of counts) {
    expect(count.size).toBe(28)
    for (const times of count.values()) expect(Math.abs(times - rounds / 28)).toBeLessThan(150)
  }
})

test('without the secret neither the code nor its hash can be told', () => {
  const other = makeKeys('another')
  expect(codeOf(other, 'room', 1)).not.toBe(codeOf(keys, 'room', 1))
  expect(codeOf(keys, 'room', 2)).not.toBe(codeOf(keys, 'room', 1))
  expect(hashCode(other, 'ACD234')).not.toBe(hashCode(keys, 'ACD234'))
})

test('a sealed ticket is read here only, and not at all once a byte of it was changed', () => {
  const sealed = keys.seal('room')
  expect(keys.unseal(sealed)).toBe('room')
  expect(makeKeys('another').unseal(sealed)).toBeUndefined()
  const bytes = Buffer.from(sealed, 'base64url')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(keys.unseal(changed.toString('base64url'))).toBeUndefined()
  }
  expect(keys.unseal('')).toBeUndefined()
})
