// Events of every kind that changes what is seen, made up at random.
import fc from 'fast-check'

const name = fc.constantFrom('one', 'two', 'webhooks/verify')
const round = { poll: name, round: fc.integer({ min: 1, max: 3 }) }

const bodies = {
  'room.lock': fc.constant({}),
  'room.unlock': fc.constant({}),
  'member.kick': fc.record({ member: name }),
  'step.go': fc.record({ lesson: name, step: name, fragment: fc.nat(9) }),
  'timer.set': fc.record({ until: fc.option(fc.nat()) }),
  'weather.set': fc.record({ status: fc.constantFrom(200, 429, 503), latency: fc.nat(9_000) }),
  'screen.show': fc.record({ show: fc.constantFrom('slide', 'code', 'deliveries', 'black') }),
  'solution.reveal': fc.record({ exercise: name }),
  'poll.open': fc.oneof(
    fc.record({ ...round, choices: fc.constant(['a', 'b']), anonymous: fc.boolean() }),
    fc.record({ ...round, choices: fc.constant(['a', 'b']), anonymous: fc.boolean(), text: name }),
  ),
  'poll.close': fc.record(round),
  'poll.publish': fc.record({ ...round, totals: fc.dictionary(name, fc.nat(9)) }),
  'driver.changed': fc.record({ driver: name, fence: fc.nat(99) }),
}

export const eventOf: fc.Arbitrary<[kind: string, body: Record<string, unknown>]> = fc.oneof(
  ...Object.entries(bodies).map(([kind, body]) =>
    (body as fc.Arbitrary<object>).map((made) => [kind, { ...made }] as [string, Record<string, unknown>]),
  ),
)
