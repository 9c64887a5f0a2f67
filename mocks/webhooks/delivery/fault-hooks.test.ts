import { expect, test } from 'vitest'
import { NoAnswer } from '../../receivers'
import { second } from './durations'
import type { FaultHooks } from './fault-hooks'
import { ok, pay, stage } from './test-stage'

const sign = ({ body }: { body: string }) => ({ 'x-size': String(body.length) })

async function sentWith(faults: FaultHooks[]) {
  const made = stage({ receiver: ok, sign, faults })
  pay(made.world)
  await made.world.clock.advance(2 * second)
  return made
}

test('what is to be delivered can be doubled, delayed, renamed and rewritten, one fault after the other', async () => {
  const double: FaultHooks = {
    outgoing: (drafts) =>
      drafts.flatMap((draft) => [draft, { ...draft, messageId: 'msg_other', delay: second }]),
  }
  const rewrite: FaultHooks = {
    outgoing: (drafts, { eventType }) =>
      drafts.map((draft) => ({
        ...draft,
        body: `${eventType} ${draft.messageId}`,
        contentType: 'text/plain',
      })),
  }
  const { world, rows, got } = await sentWith([double, rewrite])
  expect(rows().map(({ messageId }) => messageId)).toEqual([rows()[0]?.messageId, 'msg_other'])
  const entries = world.log.entries()
  expect((entries[1]?.at ?? 0) - (entries[0]?.at ?? 0)).toBe(second)
  expect(entries.map(({ request }) => request.body)).toEqual([
    `PAYMENT_NEW ${rows()[0]?.messageId}`,
    'PAYMENT_NEW msg_other',
  ])
  expect(got[0]?.headers.get('content-type')).toBe('text/plain')
})

test('a fault may keep an event from being delivered at all', async () => {
  const { rows } = await sentWith([{ outgoing: () => [] }])
  expect(rows()).toEqual([])
})

test('an attempt can be changed after it was signed, or signed anew', async () => {
  const forge: FaultHooks = { attempt: ({ headers }) => ({ headers, body: 'forged' }) }
  const [forged] = (await sentWith([forge])).got
  expect(forged?.headers.get('x-size')).not.toBe('6')
  const resign: FaultHooks = {
    attempt: ({ headers }, { sign }) => ({
      headers: { ...headers, ...sign({ body: 'again' }) },
      body: 'again',
    }),
  }
  const [signed] = (await sentWith([resign])).got
  expect([signed?.headers.get('x-size'), await signed?.text()]).toEqual(['5', 'again'])
})

test('a refusal on the line never reaches the receiver, and the wire log says so', async () => {
  const { world, got, tries } = await sentWith([
    {
      network: async () => {
        throw new NoAnswer('refused')
      },
    },
  ])
  expect([got.length, tries()]).toEqual([0, [[0, 'refused']]])
  expect(world.log.entries()[0]).toMatchObject({ failure: 'refused' })
  expect(world.log.entries()[0]?.response).toBeUndefined()
})

test('a lost answer: the receiver did its work, the sender saw the line break and tries again', async () => {
  const lose: FaultHooks = {
    network: async (request, next, { attempt }) => {
      const response = await next(request)
      if (attempt.number === 1) throw new NoAnswer('reset')
      return response
    },
  }
  const { world, got, rows } = await sentWith([lose])
  expect(got.length).toBe(1)
  expect(world.log.entries()[0]).toMatchObject({ failure: 'reset' })
  await world.clock.advance(10 * second)
  expect([got.length, rows()[0]?.status]).toEqual([2, 'delivered'])
})

test('an answer that the line holds back comes too late: the sender gives up in time', async () => {
  const made = stage({
    policyId: 'slack',
    receiver: ok,
    faults: [
      {
        network: async (request, next, { world }) => {
          const response = await next(request)
          await world.clock.sleep(60 * second)
          return response
        },
      },
    ],
  })
  pay(made.world)
  await made.world.clock.advance(4 * second)
  expect(made.got.length).toBe(2)
  expect(made.tries()[0]).toEqual([0, 'timeout'])
  expect(made.world.log.entries()[0]).toMatchObject({ failure: 'aborted', duration: 3 * second })
})

test('the line may answer in the receiver’s place; the first fault stands nearest to the sender', async () => {
  const seen: string[] = []
  const watch: FaultHooks = {
    network: async (request, next) => {
      const response = await next(request)
      seen.push(String(response.status))
      return response
    },
  }
  const moved: FaultHooks = {
    network: async () =>
      new Response('', { status: 301, headers: { location: 'https://loja.hooks.example/' } }),
  }
  const { got, tries } = await sentWith([watch, moved])
  expect([got.length, seen, tries()]).toEqual([0, ['301'], [[0, 'redirect']]])
})
