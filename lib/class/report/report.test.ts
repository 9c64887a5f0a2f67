import { afterAll, beforeAll, expect, test } from 'vitest'
import { command, openRoom } from '../trial/classroom'
import { moveClock, openClasses } from '../trial/stores'
import { reportCsv } from './report-csv'

let opened: Awaited<ReturnType<typeof openClasses>>
beforeAll(async () => {
  opened = await openClasses()
}, 120_000)
afterAll(() => opened.close())

const course = {
  lessons: ['webhooks/verify'],
  locale: 'pt',
  position: { lesson: 'webhooks/verify', step: 'goal', fragment: 0 },
}

/** A class of two with everything a report tells of. */
async function wholeClass({ live }: (typeof opened.classes)[number]) {
  const room = await openRoom(live, course)
  const { trainer, learner, drive, fence } = room
  const [ana, bob] = [await learner('Ana'), await learner('=Bob, "B"')]
  const say = (who: typeof ana, kind: Parameters<typeof command>[0], body: object) =>
    live.perform(who, command(kind, body))
  await drive('room.start')
  await moveClock(live.sql, 60_000)
  await drive('step.go', { lesson: 'webhooks/verify', step: 'try' })
  await say(ana, 'progress.set', { step: 'webhooks/verify#try', state: 'done' })
  await say(ana, 'progress.set', { step: 'webhooks/verify/handler', state: 'done', detail: { failing: [] } })
  const detail = { failing: ['signature', 'twice'], beliefs: ['body-reserialised'], runs: 3 }
  await say(bob, 'progress.set', { step: 'webhooks/verify/handler', state: 'failing', detail })
  await say(bob, 'help.raise', { step: 'webhooks/verify/handler' })
  await say(bob, 'question.ask', { text: 'Why?' })
  for (const [poll, anonymous] of [
    ['open', false],
    ['secret', true],
  ] as const) {
    await drive('poll.open', { poll, round: 1, choices: ['yes', 'no'], anonymous })
    await say(ana, 'vote.cast', { poll, round: 1, choice: 'yes' })
    await say(bob, 'vote.cast', { poll, round: 1, choice: 'no' })
    await drive('poll.close', { poll, round: 1 })
  }
  await drive('poll.publish', { poll: 'open', round: 1 })
  const sends = [{ after: 0 }, { after: 0, fault: 'tampered' }]
  const fire = command('webhook.fire', { event: 'PAYMENT_NEW', sends }, fence)
  await live.perform(trainer, fire)
  const receive = (who: typeof ana, n: number, attempt: number, status: number) =>
    say(who, 'delivery.report', {
      ...{ fire: fire.cmdId, n, attempt },
      receipt: { status, milliseconds: 9, verified: status < 400, effects: 1 },
    })
  await receive(ana, 0, 1, 500)
  await receive(ana, 0, 2, 200)
  await receive(ana, 1, 1, 401)
  await receive(bob, 1, 1, 200)
  await moveClock(live.sql, 180_000)
  await drive('timer.set', { until: Date.now() + 240_000 })
  await drive('room.end')
  await moveClock(live.sql, 0)
  return { ...room, ana, bob, fire: fire.cmdId }
}

test('a report has who was there, what they managed, what was shown, asked and fired', async () => {
  for (const one of opened.classes) {
    const { trainer, ana, bob, fire } = await wholeClass(one)
    const report = await one.live.report(trainer)
    expect(report, one.name).toMatchObject({ lessons: ['webhooks/verify'], locale: 'pt', state: 'ended' })
    expect(report.learners, one.name).toMatchObject([
      { name: 'Ana', hands: 0, questions: 0, progress: { 'webhooks/verify/handler': 'done' } },
      { name: '=Bob, "B"', hands: 1, questions: 1, progress: { 'webhooks/verify/handler': 'failing' } },
    ])
    expect(report.exercises, one.name).toEqual([
      {
        ...{ id: 'webhooks/verify/handler', working: 0, failing: 1, done: 1, stuck: 0 },
        checks: [
          { check: 'signature', learners: 1 },
          { check: 'twice', learners: 1 },
        ],
        beliefs: [{ belief: 'body-reserialised', learners: 1 }],
      },
    ])
    expect(
      report.steps.map(({ step, milliseconds }) => [step, Math.round(milliseconds / 10_000) * 10]),
      one.name,
    ).toEqual([
      ['goal', 60],
      ['try', 120],
    ])
    expect(report.polls, one.name).toMatchObject([
      {
        poll: 'open',
        published: true,
        totals: { yes: 1, no: 1 },
        votes: { [ana.id]: 'yes', [bob.id]: 'no' },
      },
      { poll: 'secret', published: false, totals: { yes: 1, no: 1 } },
    ])
    expect(report.polls[1], one.name).not.toHaveProperty('votes')
    const [fired] = report.fires
    expect(fired, one.name).toMatchObject({ fire, event: 'PAYMENT_NEW', faults: ['tampered'] })
    const rights = fired?.receipts.map(({ member, n, attempts, status, right }) =>
      [member === ana.id ? 'Ana' : 'Bob', n, attempts, status, right].join(' '),
    )
    expect(rights?.sort(), one.name).toEqual(['Ana 0 2 200 true', 'Ana 1 1 401 true', 'Bob 1 1 200 false'])
    expect(report.questions, one.name).toMatchObject([{ text: 'Why?', answered: false }])

    const csv = reportCsv(report)
    const [head, first, second] = csv.split('\r\n')
    expect(head, one.name).toMatch(/^\ufeffname,joined,last seen,minutes present,/)
    expect(first, one.name).toMatch(/^Ana,.*,done,yes,2 of 2$/)
    expect(second, one.name).toMatch(/^"'=Bob, ""B""",.*,failing,no,0 of 1$/)
  }
})

test('a replay has the course and nobody in it', async () => {
  for (const one of opened.classes) {
    const { trainer, ana, bob } = await wholeClass(one)
    const replay = await one.live.replay(trainer)
    expect(replay.position, one.name).toEqual(course.position)
    expect(
      replay.events.map(({ kind }) => kind),
      one.name,
    ).toEqual([
      ...['room.start', 'step.go', 'poll.open', 'poll.close', 'poll.open', 'poll.close', 'poll.publish'],
      ...['webhook.fire', 'timer.set', 'room.end'],
    ])
    expect(replay.events[0]?.after, one.name).toBe(0)
    expect(Math.round(replay.length / 10_000) * 10, one.name).toBe(180)
    const text = JSON.stringify(replay)
    for (const { id, name } of [trainer, ana, bob]) {
      expect(text, one.name).not.toContain(id)
      expect(text, one.name).not.toContain(name)
    }
    const timer = replay.events.find(({ kind }) => kind === 'timer.set')?.body.until
    expect(Math.round(Number(timer) / 10_000) * 10, one.name).toBe(60)
  }
})

test('whoever was purged is in no report', async () => {
  for (const one of opened.classes) {
    const { trainer } = await wholeClass(one)
    await moveClock(one.live.sql, 31 * 86_400_000)
    await one.live.purge(30)
    await moveClock(one.live.sql, 0)
    await expect(one.live.report(trainer), one.name).rejects.toThrow('room-ended')
    for (const table of ['question', 'room_pace', 'shared_request', 'member_seen', 'webhook_delivery'])
      expect(
        await one.live.sql.query(
          table === 'webhook_delivery'
            ? 'select 1 from webhook_delivery d join webhook_fire f on f.id = d.fire_id where f.room_id = $1'
            : `select 1 from ${table} where room_id = $1`,
          [trainer.room],
        ),
        `${one.name} ${table}`,
      ).toEqual([])
  }
})
