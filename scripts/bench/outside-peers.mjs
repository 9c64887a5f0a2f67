import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stop } from '../child.mjs'
import { freePort } from '../port.mjs'
import { manifest, root } from '../project.mjs'
import { keepBusy, requestBytes } from './outside-load.mjs'

/** Where the peers are, which are no part of the project: `npm i --prefix <folder> json-server@0.17 @stoplight/prism-cli`. */
export const peersFolder = process.env.BENCH_PEERS

const contact = {
  type: 'object',
  properties: { id: { type: 'string' }, name: { type: 'string' } },
  required: ['name'],
}
/** @param {unknown} schema @param {unknown} [example] */
const asJson = (schema, example) => ({ 'application/json': { schema, ...(example ? { example } : {}) } })
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

/**
 * The three endpoints all of them offer, answered with the contacts that ours answers with: else one would write kilobytes where
 * another writes forty bytes.
 * @param {readonly { id: string }[]} rows
 */
const documentOf = (rows) => ({
  openapi: '3.0.3',
  info: { title: 'Contacts', version: '1' },
  paths: {
    '/contact': {
      get: {
        responses: { 200: { description: 'ok', content: asJson({ type: 'array', items: contact }, rows) } },
      },
      post: {
        requestBody: { required: true, content: asJson(contact) },
        responses: { 201: { description: 'ok', content: asJson(contact, rows[0]) } },
      },
    },
    '/contact/{id}': {
      parameters: [id],
      get: { responses: { 200: { description: 'ok', content: asJson(contact, rows[0]) } } },
    },
  },
})

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {number} port
 * @property {import('node:child_process').ChildProcess} child
 * @property {(n: number) => Record<'list' | 'get' | 'create', Buffer>} requests
 * @property {number} created the status of a creation
 * @property {{ id: string }[]} [rows] what its list holds
 */

const json = { 'content-type': 'application/json', accept: 'application/json' }

/** @param {number} port @param {string} path */
const whenReady = async (port, path) => {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { authorization: 'Bearer pn_practice_token' },
    }).catch(() => undefined)
    if (answer?.ok) return answer.json()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Failed to start a peer: nothing answers at port ${port}${path}.`)
}

/** @param {string[]} args */
const node = (args) => spawn(process.execPath, args, { cwd: root, stdio: 'ignore' })

/** @param {string} name @param {string[]} args @param {number} port @returns {Promise<Peer>} */
const plainPeer = async (name, args, port) => {
  const child = node(args)
  await whenReady(port, '/contact')
  const list = requestBytes({ path: '/contact?_limit=15', headers: json })
  const get = requestBytes({ path: '/contact/1', headers: json })
  const create = requestBytes({ method: 'POST', path: '/contact', headers: json, body: '{"name":"Ana"}' })
  return { name, port, child, created: 201, requests: () => ({ list, get, create }) }
}

/** Enough worlds that none meets the rate limit which the practice API has and its peers have not. */
const worlds = 500
let phone = 0

/** @returns {Promise<Peer>} */
const own = async () => {
  const port = await freePort()
  // As `npm run` starts it.
  const [, ...command] = String(manifest().scripts['practice-api']).split(' ')
  const child = node([...command, '--port', String(port)])
  const pathOf = (/** @type {number} */ n) => `/practice/bench-${n % worlds}/api.wts.chat/core/v1/contact`
  const { items } = await whenReady(port, `${pathOf(0)}?pageSize=15`)
  const headers = { ...json, authorization: 'Bearer pn_practice_token' }
  return {
    ...{ name: 'practice-api', port, child, created: 200, rows: items },
    requests: (n) => ({
      list: requestBytes({ path: `${pathOf(n)}?pageSize=15`, headers }),
      get: requestBytes({ path: `${pathOf(n)}/${items[0].id}`, headers }),
      create: requestBytes({
        ...{ method: 'POST', path: pathOf(n), headers },
        body: JSON.stringify({ name: 'Ana', phoneNumber: `+551197${String(phone++).padStart(7, '0')}` }),
      }),
    }),
  }
}

/** @typedef {Record<'list' | 'get' | 'create', number[]>} Speeds requests a second, of each round */

/**
 * List, get and create of the practice API alone and of its peers, in turns; without BENCH_PEERS of none of them.
 * @param {{ rounds?: number, ms?: number }} [how]
 * @returns {Promise<Record<string, Speeds>>}
 */
export const practiceBesidePeers = async ({ rounds = 9, ms = 1_000 } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-peers-'))
  const [a, b] = [await freePort(), await freePort()]
  const modules = join(peersFolder ?? '', 'node_modules')
  const ours = await own()
  // The same contacts, so that all answers are of one length.
  const contacts = (ours.rows ?? []).map((row, n) => ({ ...row, id: String(n + 1) }))
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(documentOf(contacts)))
  const peers = [ours]
  try {
    if (peersFolder) {
      writeFileSync(join(folder, 'db.json'), JSON.stringify({ contact: contacts }))
      const prism = [
        join(modules, '@stoplight/prism-cli/dist/index.js'),
        'mock',
        '-p',
        String(a),
        join(folder, 'openapi.json'),
      ]
      peers.push(await plainPeer('Prism', prism, a))
      const server = [
        join(modules, 'json-server/lib/cli/bin.js'),
        '--quiet',
        '--port',
        String(b),
        join(folder, 'db.json'),
      ]
      peers.push(await plainPeer('json-server', server, b))
    }
    /** @type {Record<string, Speeds>} */
    const seen = Object.fromEntries(peers.map(({ name }) => [name, { list: [], get: [], create: [] }]))
    for (let round = -4; round < rounds; round++) {
      for (const what of /** @type {const} */ (['list', 'get', 'create'])) {
        for (const { name, port, requests, created } of peers) {
          const status = what === 'create' ? created : 200
          const { perSecond } = await keepBusy({
            port,
            connections: 10,
            ms,
            status,
            next: (n) => requests(n)[what],
          })
          if (round >= 0) seen[name]?.[what].push(perSecond)
        }
      }
    }
    return seen
  } finally {
    for (const { child } of peers) await stop(child)
    rmSync(folder, { recursive: true, force: true })
  }
}
