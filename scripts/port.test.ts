import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { nextFreePort, parsePort, portProblem } from './port.mjs'
import { listenerInodes, portHolder } from './port-holder.mjs'

let server: Server | undefined

const occupy = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server = createServer().once('error', reject)
    server.listen(0, host, () => {
      const address = server?.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

afterEach(() => new Promise((resolve) => (server?.listening ? server.close(resolve) : resolve(undefined))))

test('without PORT the course is on 3000', () => {
  expect(parsePort(undefined)).toBe(3000)
  expect(parsePort('')).toBe(3000)
})

test('a PORT that is no port is refused in a sentence that names it', () => {
  for (const text of ['0', '65536', '-1', '80.5', 'three', '0x50', '3000a']) {
    expect(() => parsePort(text)).toThrow(`PORT is "${text}", which is not a port.`)
  }
  expect(parsePort(' 8080 ')).toBe(8080)
})

test('a port taken on either loopback is taken for localhost', async () => {
  const port = await occupy('127.0.0.1')
  expect(await portProblem('localhost', port)).toBe('EADDRINUSE')
})

test('a port taken on every address is taken for localhost', async () => {
  const port = await occupy('0.0.0.0')
  expect(await portProblem('localhost', port)).toBe('EADDRINUSE')
})

test('the port offered instead is free and comes after the taken one', async () => {
  const port = await occupy('127.0.0.1')
  const other = await nextFreePort('localhost', port)
  expect(other).toBeGreaterThan(port)
  expect(await portProblem('localhost', other)).toBeUndefined()
})

test('an address this machine does not have is a problem of its own', async () => {
  expect(await portProblem('203.0.113.7', 3000)).toBe('EADDRNOTAVAIL')
})

test.runIf(process.platform === 'linux')('the holder of a port is named with its process', async () => {
  const port = await occupy('127.0.0.1')
  expect(portHolder(port)).toContain(`(process ${process.pid})`)
})

test('a port nobody can be found for is held by another program', () => {
  expect(portHolder(1)).toBe('another program')
})

test('only listeners of the very port are read from the table', () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1 0',
    '   1: 0100007F:0BB8 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 222 1 0',
    '   2: 0100007F:0BB9 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1 0',
  ].join('\n')
  expect(listenerInodes(table, 3000)).toEqual(['111'])
})
