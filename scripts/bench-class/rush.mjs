import { Ear } from './ear.mjs'
import { pause, percentile } from './numbers.mjs'
import { joins, opensRoom } from './visitor.mjs'

/**
 * A class that arrives within seconds, and answers one question at the same moment.
 * @param {string} url @param {{ learners: number, within: number, answering: number }} size milliseconds
 */
export const rush = async (url, { learners, within, answering }) => {
  const { trainer, code, drive } = await opensRoom(url)
  await drive('room.start')
  const began = performance.now()
  const joined = await Promise.all(
    Array.from({ length: learners }, async (_, i) => {
      await pause((i * within) / learners)
      const at = performance.now()
      const learner = await joins(url, code, `Learner ${i}`)
      const ear = new Ear(learner, 'learner')
      await ear.opened
      return { learner, ear, took: performance.now() - at }
    }),
  )
  const allIn = performance.now() - began
  const poll = 'ad-hoc/question'
  await drive('poll.open', { poll, round: 1, choices: ['yes', 'no'] })
  await Promise.all(joined.map(({ ear }) => ear.until(() => ear.seqs.includes(2), 10_000)))
  const answers = await Promise.all(
    joined.map(async ({ learner }, i) => {
      await pause((i * answering) / learners)
      const at = performance.now()
      const { status } = await learner.command('learner', 'vote.cast', {
        ...{ poll, round: 1, choice: i % 3 === 0 ? 'no' : 'yes' },
      })
      return { status, took: performance.now() - at }
    }),
  )
  await drive('poll.close', { poll, round: 1 })
  const counted = (await trainer.get(`trainer/polls?poll=${encodeURIComponent(poll)}&round=1`)).json
  for (const { ear } of joined) ear.close()
  return {
    allIn,
    joinP99: percentile(
      joined.map(({ took }) => took),
      0.99,
    ),
    answerP99: percentile(
      answers.map(({ took }) => took),
      0.99,
    ),
    accepted: answers.filter(({ status }) => status === 200).length,
    counted: Number(counted.totals?.yes ?? 0) + Number(counted.totals?.no ?? 0),
    noes: Number(counted.totals?.no ?? 0),
  }
}
