import { createServer } from 'node:net'

/**
 * @param {string | undefined} text the PORT variable
 * @returns {number} 1–65535; 3000 when nothing was asked
 */
export const parsePort = (text) => {
  if (text === undefined || text.trim() === '') return 3000
  const port = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
  if (port >= 1 && port <= 65535) return port
  throw new Error(
    `PORT is "${text}", which is not a port. Use a whole number from 1 to 65535, for example PORT=3001.`,
  )
}

/**
 * What to try to bind for a host. "localhost" means both loopbacks: a stranger on ::1 would answer the
 * browser in our place although 127.0.0.1 is free.
 * @param {string} host
 */
const addresses = (host) => (host === 'localhost' ? ['127.0.0.1', '::1'] : [host])

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} the error code with which listening fails
 */
const tryToListen = (host, port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)))
  })

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} why the port cannot be had (EADDRINUSE, EACCES, …), or nothing
 */
export const portProblem = async (host, port) => {
  const candidates = addresses(host)
  for (const address of candidates) {
    const code = await tryToListen(address, port)
    // A machine without IPv6 has no ::1 to be taken.
    if (code && !(candidates.length > 1 && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(code))) return code
  }
  return undefined
}

/**
 * @param {string} host
 * @param {number} after
 * @returns {Promise<number>} the first free port behind a taken one
 */
export const nextFreePort = async (host, after) => {
  for (let port = after + 1; port <= 65535; port++) {
    if (!(await portProblem(host, port))) return port
  }
  return 0
}

/** @returns {Promise<number>} a port nobody uses at this moment */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
