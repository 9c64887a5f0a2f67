import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { start, stop } from '../child.mjs'
import { freePort } from '../port.mjs'
import { nextCommand } from '../project.mjs'
import { doorBesideNothing } from './outside-door.mjs'
import { peersFolder, practiceBesidePeers } from './outside-peers.mjs'
import { median } from './stats.mjs'

/** @typedef {import('./report.mjs').Row} Row */

/** The bench is one address that asks for a whole class. */
const unlimited = { PRACTICE_PER_ADDRESS: '0', PRACTICE_PER_WORKSPACE: '0', PRACTICE_MAKE_PER_ADDRESS: '0' }

/** @param {string} origin */
const whenReady = async (origin) => {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${origin}/bare/nothing/at-all`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Failed to start the server at ${origin}: it does not answer.`)
}

/** A server of its own: without limits, and with an embedded database that is thrown away. */
const measureDoor = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-door-'))
  const port = await freePort()
  const child = start(nextCommand('start', '--hostname', '127.0.0.1', '--port', String(port)), {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...unlimited, CLASS_DATA_DIR: folder, DATABASE_URL: '' },
  })
  try {
    await whenReady(`http://127.0.0.1:${port}`)
    return await doorBesideNothing(`http://127.0.0.1:${port}`)
  } finally {
    await stop(child)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {number} value */
const perSecond = (value) => `${value.toFixed(0)} a second`

/** @returns {Promise<Row[]>} */
const doorRows = async () => {
  const { empty, read, emptyPost, write, p99, fifty, burst } = await measureDoor()
  return [
    {
      what: 'Practice door, reads, against an empty route handler of the same app',
      ...{ value: read / empty, unit: '×', least: 0.8 },
      beside: `${perSecond(read)} against ${perSecond(empty)}`,
    },
    {
      what: 'Practice door, kept writes, against a handler that only reads the body',
      ...{ value: write / emptyPost, unit: '×', least: 0.8 },
      beside: `${perSecond(write)} against ${perSecond(emptyPost)}`,
    },
    {
      what: 'Practice door, 99 of 100 answers under 50 connections within',
      ...{ value: p99, unit: 'ms' },
      beside: `${perSecond(fifty)}, one in four a write`,
    },
    {
      what: '300 learners who ask at the same moment, the last one answered within',
      ...{ value: burst, unit: 'ms', most: 2_000 },
    },
  ]
}

/** @returns {Promise<Row[]>} */
const peerRows = async () => {
  const { 'practice-api': own, ...peers } = await practiceBesidePeers()
  if (!own) return []
  const names = { list: 'list', get: 'get', create: 'create' }
  return Object.keys(names).map((name) => {
    const what = /** @type {'list' | 'get' | 'create'} */ (name)
    const others = Object.entries(peers).map(([peer, speeds]) => ({
      ...{ peer, speed: median(speeds[what]) },
      // Round by round: a machine that is slower for a while is so for all of them.
      times: median(own[what].map((speed, round) => speed / (speeds[what][round] ?? Number.NaN))),
    }))
    const beside = others.map(({ peer, speed }) => `${peer} ${perSecond(speed)}`).join(', ')
    return others.length > 0
      ? {
          what: `\`npm run practice-api\`, ${what}, against the fastest peer`,
          ...{ value: Math.min(...others.map(({ times }) => times)), unit: '×', least: 1 },
          beside: `${perSecond(median(own[what]))}; ${beside}`,
        }
      : {
          what: `\`npm run practice-api\`, ${what}, requests a second`,
          ...{ value: median(own[what]), unit: '' },
          beside: 'no peers: set BENCH_PEERS to a folder with json-server 0.17 and @stoplight/prism-cli',
        }
  })
}

/** What is reached from outside of the page. @returns {Promise<Row[]>} */
export const outsideRows = async () => {
  if (!peersFolder) console.error('BENCH_PEERS is not set: the practice API is measured without its peers.')
  return [...(await peerRows()), ...(await doorRows())]
}
