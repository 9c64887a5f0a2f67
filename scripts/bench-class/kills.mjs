import { randomUUID } from 'node:crypto'
import { Ear, faultsOf, summed } from './ear.mjs'
import { pause, percentile, pooled } from './numbers.mjs'
import { joins, opensRoom } from './visitor.mjs'

/**
 * The server is killed without a warning again and again while a trainer clicks and learners answer.
 * @param {string} url @param {{ kills: number, learners: number }} size @param {import('./load.mjs').Host} host
 */
export const kills = async (url, { kills: count, learners }, host) => {
  const { trainer, code, drive } = await opensRoom(url)
  const joined = await pooled(learners, 10, (i) => joins(url, code, `Learner ${i}`))
  const ears = joined.map((learner) => new Ear(learner, 'learner'))
  await Promise.all(ears.map(({ opened }) => opened))
  let going = true
  /** @type {number[]} */
  const acknowledged = []
  /** @type {Map<string, string>} learner and step → state */
  const kept = new Map()
  const clicking = (async () => {
    while (going) {
      const answer = await drive('step.go', { lesson: 'a', step: randomUUID() })
      if (answer.status === 200) acknowledged.push(Number(answer.json.seq))
      await pause(120)
    }
  })()
  const answering = joined.map(async (learner, i) => {
    for (let n = 0; going; n++) {
      const state = n % 2 === 0 ? 'working' : 'done'
      const { status } = await learner.command('learner', 'progress.set', { step: `s${n % 7}`, state })
      if (status === 200) kept.set(`Learner ${i} s${n % 7}`, state)
      await pause(300 + 20 * i)
    }
  })
  /** @type {number[]} */
  const blackouts = []
  for (let kill = 0; kill < count; kill++) {
    await pause(1_000 + Math.random() * 3_000)
    const at = performance.now()
    await host.killServer()
    await Promise.all(
      ears.map((ear) => {
        const known = ear.seqs.length
        return ear.until(() => ear.seqs.length > known, 60_000)
      }),
    )
    blackouts.push(performance.now() - at)
  }
  going = false
  await Promise.all([clicking, ...answering])
  const last = acknowledged.at(-1) ?? 0
  await Promise.all(ears.map((ear) => ear.until(() => (ear.seqs.at(-1) ?? 0) >= last, 10_000)))
  const wall = (await trainer.get('trainer/wall?since=0')).json
  const names = new Map(wall.members.map((/** @type {any} */ { id, name }) => [id, name]))
  const stored = new Map(
    wall.progress.map((/** @type {any} */ { member, step, state }) => [
      `${names.get(member)} ${step}`,
      state,
    ]),
  )
  for (const ear of ears) ear.close()
  return {
    kills: count,
    acknowledged: acknowledged.length,
    ...summed(ears.map((ear) => faultsOf(ear, last))),
    stateLost: [...kept].filter(([key, state]) => stored.get(key) !== state).length,
    states: kept.size,
    back: percentile(blackouts, 0.5),
    backWorst: Math.max(...blackouts),
  }
}
