import { expect, test } from 'vitest'
import { reportCard } from '@/mocks/webhooks/gauntlet/report-card'
import { GauntletRun, type RunPhase, secretsPath } from './gauntlet-run'
import { handlerFiles, rehearsePlan } from './handler-checks-rehearsal'
import { loadHandler } from './rehearse-handler'

/** The handler as a sandbox would serve it. */
async function serve(run: GauntletRun, name: 'sound' | 'naive') {
  const handler = await loadHandler(
    { ...handlerFiles(name), [secretsPath]: run.secrets },
    { clock: run.clock, fetch: (request, cause) => run.send(request, cause) },
  )
  const news: { phase: RunPhase; elapsed: number }[] = []
  run.subscribe(() => news.push(run.get()))
  return { handler, news }
}

test('played for a page, a sound handler gets the card that it gets without one, told on the way', async () => {
  const run = await GauntletRun.open(7, 'en')
  expect(run.get()).toMatchObject({ phase: 'ready', elapsed: 0, entries: [] })
  const { handler, news } = await serve(run, 'sound')
  await run.play((request, cause) => handler.deliver(request, cause))
  const { card } = run.get()
  expect(card?.score).toBe(100)
  expect(card).toEqual(reportCard(await rehearsePlan(handlerFiles('sound'), run.plan)))
  expect(news.length).toBeGreaterThan(2)
  expect(news.map(({ elapsed }) => elapsed)).toEqual(
    news.map(({ elapsed }) => elapsed).toSorted((a, b) => a - b),
  )
})

test('a cancelled run stops where it is and has no card', async () => {
  const run = await GauntletRun.open(7, 'en')
  const { handler } = await serve(run, 'sound')
  run.subscribe(() => {
    if (run.get().elapsed > 300_000) run.end('cancelled')
  })
  await run.play((request, cause) => handler.deliver(request, cause))
  const { phase, elapsed, card } = run.get()
  expect(phase).toBe('cancelled')
  expect(elapsed).toBeLessThan(run.plan.length)
  expect(card).toBeUndefined()
})

test('a handler that never listened has fallen, and what is over cannot be played', async () => {
  const run = await GauntletRun.open(7, 'en')
  run.end('fallen')
  await run.play(async () => new Response('ok'))
  expect(run.get()).toMatchObject({ phase: 'fallen', elapsed: 0, entries: [] })
})

test('what is forged is told apart, and the faults of the hour come by number', async () => {
  const run = await GauntletRun.open(7, 'en')
  await run.play(async () => new Response(null, { status: 204 }))
  const { forged, entries } = run.get()
  expect(forged.size).toBeGreaterThan(0)
  expect(entries.filter(({ id }) => forged.has(id))).toHaveLength(forged.size)
  const numbers = run.faults.map(({ number }) => number)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  expect(numbers).toHaveLength(run.plan.faults.length)
})
