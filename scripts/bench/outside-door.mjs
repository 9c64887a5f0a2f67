import { allAtOnce, keepBusy, requestBytes } from './outside-load.mjs'
import { median } from './stats.mjs'

/** As many as a large class has learners: no rate limit of the practice API stands in the way. */
const learners = 300

/** @typedef {{ workspace: string, token: string }} Workspace */

/** @param {string} origin @param {number} count @returns {Promise<Workspace[]>} */
const makeWorkspaces = async (origin, count) => {
  const made = []
  for (let i = 0; i < count; i++)
    made.push(await (await fetch(`${origin}/practice`, { method: 'POST' })).json())
  if (made.some(({ workspace }) => !workspace))
    throw new Error(`Failed to make a workspace: ${JSON.stringify(made[0])}`)
  return made
}

let phone = 0
/** Of all rounds: no two contacts have the same number. */
const nextPhone = () => `+551198${String(phone++).padStart(7, '0')}`

/** Before so many requests the engine still reads the code instead of running it compiled; an empty handler has less to read. */
const warm = { requests: 4_000, ms: 60_000 }

/** @param {number} port @param {((n: number) => Buffer)[]} ways */
const warmUp = async (port, ways) => {
  for (const next of ways) {
    const until = performance.now() + warm.ms
    for (let sent = 0; sent < warm.requests && performance.now() < until; ) {
      const { perSecond } = await keepBusy({ port, connections: 20, ms: 1_000, next })
      sent += perSecond
    }
  }
}

/**
 * The door beside an empty handler of the same app, in turns.
 * @param {string} origin
 * @param {{ rounds?: number, ms?: number, connections?: number }} [how]
 */
export const doorBesideNothing = async (origin, { rounds = 10, ms = 1_000, connections = 10 } = {}) => {
  const port = Number(new URL(origin).port)
  const workspaces = await makeWorkspaces(origin, learners)
  const of = (/** @type {number} */ n) => /** @type {Workspace} */ (workspaces[n % learners])
  const contacts = (/** @type {Workspace} */ { workspace }) =>
    `/practice/${workspace}/api.wts.chat/core/v1/contact`
  const headersOf = (/** @type {Workspace} */ { token }) => ({
    ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: '*/*' },
  })
  const read = (/** @type {number} */ n) =>
    requestBytes({ path: `${contacts(of(n)).replace('contact', 'tag')}`, headers: headersOf(of(n)) })
  const write = (/** @type {number} */ n) =>
    requestBytes({
      ...{ method: 'POST', path: contacts(of(n)), headers: headersOf(of(n)) },
      body: JSON.stringify({ name: 'Ana', phoneNumber: nextPhone() }),
    })
  const empty = (/** @type {number} */ n) =>
    requestBytes({ path: '/bare/nothing/api.wts.chat/core/v1/tag', headers: headersOf(of(n)) })
  const emptyPost = (/** @type {number} */ n) =>
    requestBytes({
      method: 'POST',
      path: '/bare/nothing/api.wts.chat/core/v1/tag',
      headers: headersOf(of(n)),
      body: '{"name":"Ana"}',
    })

  const ways = { empty, read, emptyPost, write }
  /** @type {Record<keyof typeof ways, number[]>} */
  const speeds = { empty: [], read: [], emptyPost: [], write: [] }
  await warmUp(port, [read, write])
  for (let round = 0; round < rounds; round++) {
    for (const [name, next] of Object.entries(ways)) {
      const { perSecond } = await keepBusy({ port, connections, ms, next })
      speeds[/** @type {keyof typeof ways} */ (name)].push(perSecond)
    }
  }
  const mixed = (/** @type {number} */ n) => (n % 4 === 0 ? write(n) : read(n))
  const fifty = []
  for (let round = 0; round < 3; round++)
    fifty.push(await keepBusy({ port, connections: 50, ms, next: mixed }))
  const bursts = []
  for (let round = 0; round < 3; round++)
    bursts.push(
      await allAtOnce(
        port,
        workspaces.map((_, n) => mixed(n)),
      ),
    )
  const { empty: e, read: r, emptyPost: p, write: w } = speeds
  return {
    ...{ empty: median(e), read: median(r), emptyPost: median(p), write: median(w) },
    p99: median(fifty.map(({ p99 }) => p99)),
    fifty: median(fifty.map(({ perSecond }) => perSecond)),
    burst: Math.max(...bursts),
  }
}
