import { Ear, faultsOf, summed } from './ear.mjs'
import { pause, percentile, pooled } from './numbers.mjs'
import { joins, opensRoom } from './visitor.mjs'

/**
 * Rooms full of learners, and trainers who click once in a while: how long until each has heard of it.
 * @param {string} url
 * @param {{ rooms: number, learners: number, clicks: number, every: number }} size `every` milliseconds
 * @param {import('./load.mjs').Host} host
 */
export const fanOut = async (url, { rooms, learners, clicks, every }, host) => {
  /** Of each room and click. @type {Map<string, number>} */
  const clicked = new Map()
  /** @type {Map<string, number>} */
  const last = new Map()
  /** @type {number[]} */
  const delays = []
  const opened = await pooled(rooms, 4, () => opensRoom(url))
  const learning = await pooled(rooms * learners, 20, (i) =>
    joins(url, opened[i % rooms]?.code ?? '', `Learner ${i}`),
  )
  await pause(3_000)
  // The store is open and everybody has a seat: what comes now are the connections.
  const before = await host.usage()
  const ears = await pooled(learning.length, 20, async (i) => {
    const room = i % rooms
    const learner = /** @type {import('./visitor.mjs').Visitor} */ (learning[i])
    const ear = new Ear(learner, 'learner', (event, data) => {
      if (event !== 'step.go') return
      const key = `${room} ${data.body?.fragment}`
      const delay = performance.now() - (clicked.get(key) ?? Number.NaN)
      delays.push(delay)
      last.set(key, Math.max(delay, last.get(key) ?? 0))
    })
    await ear.opened
    return { ear, room }
  })
  await pause(2_000)
  const full = await host.usage()
  const started = performance.now()
  const seqs = await Promise.all(
    opened.map(async ({ drive }, room) => {
      // Trainers of several rooms do not click at the same instant.
      await pause((room * every) / rooms)
      let seq = 0
      for (let fragment = 0; fragment < clicks; fragment++) {
        const at = performance.now()
        clicked.set(`${room} ${fragment}`, at)
        const answer = await drive('step.go', { lesson: 'a', step: 'b', fragment })
        seq = Number(answer.json.seq)
        await pause(Math.max(0, every - (performance.now() - at)))
      }
      return seq
    }),
  )
  const after = await host.usage()
  const seconds = (performance.now() - started) / 1_000
  await Promise.all(ears.map(({ ear, room }) => ear.until(() => ear.seqs.at(-1) === seqs[room], 10_000)))
  for (const { ear } of ears) ear.close()
  return {
    p50: percentile(delays, 0.5),
    p99: percentile(delays, 0.99),
    lastP99: percentile([...last.values()], 0.99),
    heard: delays.length,
    ...summed(ears.map(({ ear, room }) => faultsOf(ear, seqs[room] ?? 0))),
    cpu: (after.cpu - full.cpu) / seconds,
    kBEach: (full.rss - before.rss) / 1_000 / ears.length,
    rss: after.rss / 1_000_000,
  }
}
