import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayCall, readCallRules } from './address-rules'

const internet = readCallRules('internet')
const loopback = readCallRules('loopback')

test.each([
  '127.0.0.1',
  '127.9.9.9',
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '100.64.0.1',
  '100.127.255.255',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '192.0.0.8',
  '192.0.2.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '::ffff:169.254.169.254',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::a00:1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2002:c0a8:101::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '4000::1',
  'localhost',
  '',
  '1.2.3',
  '2130706433',
])('%s is not on the internet', (address) => {
  expect(mayCall(address, internet)).toBe(false)
})

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.1.1',
  '198.20.0.1',
  '2606:4700::1111',
  '::ffff:8.8.8.8',
  '2a00:1450:4001::200e',
])('%s is on the internet', (address) => {
  expect(mayCall(address, internet)).toBe(true)
  expect(mayCall(address, loopback)).toBe(false)
})

test('loopback is what it says, in all its spellings, and nothing else', () => {
  for (const address of [
    '127.0.0.1',
    '127.1.2.3',
    '::1',
    '0:0:0:0:0:0:0:1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
  ])
    expect(mayCall(address, loopback), address).toBe(true)
  for (const address of ['10.0.0.1', '::2', '1::1', '0.0.0.0', '::', '169.254.169.254'])
    expect(mayCall(address, loopback), address).toBe(false)
})

test('a mapped address is allowed exactly when the address inside it is', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      for (const rules of [internet, loopback, readCallRules('10.0.0.0/8')])
        expect(mayCall(`::ffff:${address}`, rules)).toBe(mayCall(address, rules))
    }),
    { numRuns: 500 },
  )
})

test('an operator may name networks, and a word that is none is refused with what to write', () => {
  const rules = readCallRules('10.1.0.0/16, fd12::/16,192.168.1.7')
  for (const address of ['10.1.2.3', 'fd12::9', '192.168.1.7', '::ffff:10.1.0.1'])
    expect(mayCall(address, rules), address).toBe(true)
  for (const address of ['10.2.0.1', 'fd13::9', '192.168.1.8', '127.0.0.1', '8.8.8.8'])
    expect(mayCall(address, rules), address).toBe(false)
  expect(mayCall('127.0.0.1', readCallRules('none'))).toBe(false)
  for (const wrong of ['everything', '10.0.0.0/33', '10.0.0/8', 'fd12::/x'])
    expect(() => readCallRules(wrong), wrong).toThrow(/is no network/)
})
