import { Ear, faultsOf, summed } from './ear.mjs'
import { pause, pooled } from './numbers.mjs'
import { joins, opensRoom } from './visitor.mjs'

/**
 * A long class in which phones sleep and networks drop.
 * @param {string} url @param {{ minutes: number, learners: number }} size @param {import('./load.mjs').Host} host
 */
export const soak = async (url, { minutes, learners }, host) => {
  const { code, drive, trainer } = await opensRoom(url)
  const joined = await pooled(learners, 10, (i) => joins(url, code, `Learner ${i}`))
  const ears = joined.map((learner) => new Ear(learner, 'learner'))
  await Promise.all(ears.map(({ opened }) => opened))
  const end = performance.now() + minutes * 60_000
  // What grows in the first tenth is caches being filled.
  const settled = performance.now() + minutes * 6_000
  let early = 0
  let seq = 0
  let drops = 0
  for (let n = 0; performance.now() < end; n++) {
    const at = performance.now()
    const answer = await drive('step.go', { lesson: 'a', step: 's', fragment: n % 500 })
    seq = Number(answer.json.seq ?? seq)
    // Five in a hundred a minute.
    for (const ear of ears)
      if (Math.random() < 0.05 / 60) {
        ear.drop()
        drops += 1
      }
    const who = joined[n % learners]
    await who?.command('learner', 'progress.set', { step: `s${n % 20}`, state: 'working' })
    if (early === 0 && performance.now() > settled) early = (await host.usage()).rss
    await pause(Math.max(0, 1_000 - (performance.now() - at)))
  }
  await Promise.all(ears.map((ear) => ear.until(() => (ear.seqs.at(-1) ?? 0) >= seq, 10_000)))
  const wall = (await trainer.get('trainer/wall?since=0')).json
  const late = (await host.usage()).rss
  for (const ear of ears) ear.close()
  return {
    ...{ minutes, drops, seq },
    present: wall.present.length,
    drift: ((late - early) / early) * 100,
    rss: late / 1_000_000,
    ...summed(ears.map((ear) => faultsOf(ear, seq))),
  }
}
