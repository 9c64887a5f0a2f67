import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { addressOf, noteAddress } from './address'

/** As it reaches a route from a socket at 203.0.113.9. */
function arrived(headers: Record<string, string> = {}): Request {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: '203.0.113.9' })
  const message = new IncomingMessage(socket)
  Object.assign(message.headers, headers)
  noteAddress(message)
  return new Request('http://course.example/', { headers: message.headers as Record<string, string> })
}

test('what a client says about itself counts for nothing where no proxy of ours stands', () => {
  expect(addressOf(arrived({ 'x-forwarded-for': '1.1.1.1' }), 0)).toBe('203.0.113.9')
  expect(addressOf(arrived({ 'x-forwarded-for': '1.1.1.1' }), Number.NaN)).toBe('203.0.113.9')
})

test('each trusted proxy is believed about whom it heard from, and about nobody before that', () => {
  const chain = { 'x-forwarded-for': '1.1.1.1, 198.51.100.7, 10.0.0.2' }
  expect(addressOf(arrived(chain), 1)).toBe('10.0.0.2')
  expect(addressOf(arrived(chain), 2)).toBe('198.51.100.7')
  expect(addressOf(arrived(chain), 9)).toBe('1.1.1.1')
  expect(addressOf(arrived(), 1)).toBe('203.0.113.9')
})

test('a request that nobody noted has no address', () => {
  expect(
    addressOf(new Request('http://course.example/', { headers: { 'x-forwarded-for': '1.1.1.1' } }), 0),
  ).toBe('')
})
