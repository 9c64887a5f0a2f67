import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Browser, type Tab } from './trial/browser'
import { FakeClass } from './trial/fake-class'
import { HandClock } from './trial/hand-clock'
import { eventOf } from './trial/some-events'

/** What may happen to a class, its network and a browser's tabs. */
const whatever = fc.oneof(
  { weight: 6, arbitrary: eventOf.map(([kind, body]) => ({ do: 'happen' as const, kind, body })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(5, 300, 2_000, 9_000, 45_000).map((ms) => ({ do: 'pass' as const, ms })),
  },
  fc
    .constantFrom('cut', 'down', 'up', 'bye', 'gone', 'hold', 'flow', 'silence', 'silence')
    .map((to) => ({ do: 'network' as const, to })),
  fc
    .tuple(
      fc.constantFrom('open', 'close', 'crash', 'freeze', 'thaw', 'hide', 'show', 'wake', 'wake'),
      fc.nat(3),
    )
    .map(([to, n]) => ({ do: 'tab' as const, to, n })),
)
type Whatever = typeof whatever extends fc.Arbitrary<infer One> ? One : never

interface Seen {
  tab: Tab
  hidden: boolean
  wasHidden: boolean
  /** Up to where snapshots told what no event did: the first one, and where the tab that listens knew no better. */
  from: number
}

class Rehearsal {
  readonly clock = new HandClock()
  readonly to = new FakeClass(this.clock)
  readonly browser: Browser
  readonly log: { seq: number; kind: string }[] = []
  tabs: Seen[] = []

  constructor(locks: boolean) {
    this.browser = new Browser(this.to, { locks })
    this.open()
  }

  open(): void {
    const tab = this.browser.open()
    const seen: Seen = { tab, hidden: false, wasHidden: false, from: 0 }
    let told = false
    tab.room.on('snapshot', ({ seq }) => {
      if (!told || seen.wasHidden) seen.from = Number(seq)
      if (seen.wasHidden) tab.seqs.length = 0
      told = true
    })
    this.tabs.push(seen)
  }

  async run(step: Whatever): Promise<void> {
    if (step.do === 'happen') this.log.push(this.to.happen(step.kind, step.body))
    else if (step.do === 'pass') await this.clock.pass(step.ms)
    else if (step.do === 'network') this.network(step.to)
    else this.tab(step.to, step.n)
  }

  network(to: string): void {
    if (to === 'up' || to === 'down') this.to.network = to
    if (to === 'cut' || to === 'down') this.to.cut()
    if (to === 'bye' || to === 'gone') this.to.end(to)
    if (to === 'hold' || to === 'flow') this.to.streamsFlow = to === 'flow'
    if (to === 'silence') for (const stream of this.to.streams) stream.flows = false
  }

  tab(to: string, n: number): void {
    const seen = this.tabs[n % Math.max(1, this.tabs.length)]
    if (to === 'open' && this.tabs.length < 4) this.open()
    if (seen === undefined) return
    if (to === 'close' || to === 'crash') {
      seen.tab.close(to === 'crash' ? to : undefined)
      this.tabs = this.tabs.filter((one) => one !== seen)
    }
    if (to === 'freeze') seen.tab.freeze()
    if (to === 'thaw') seen.tab.thaw()
    if (to === 'hide' && !seen.hidden) seen.tab.page.hide()
    if (to === 'show' && seen.hidden) seen.tab.page.show()
    if (to === 'hide' || to === 'show') seen.hidden = to === 'hide'
    seen.wasHidden ||= seen.hidden
    if (to === 'wake' && !seen.hidden) seen.tab.page.wake()
  }

  /** In the end everything works again, and somebody looks. */
  async calm(): Promise<void> {
    this.network('up')
    this.network('flow')
    for (const { tab, hidden } of this.tabs) {
      tab.thaw()
      if (hidden) tab.page.show()
    }
    await this.clock.pass(60_000)
    for (const { tab } of this.tabs) tab.page.wake()
    await this.clock.pass(60_000)
  }
}

for (const locks of [true, false])
  test(`whatever happens on the way, every tab sees every event once and in order, and the server’s scene (${locks ? 'with' : 'without'} locks)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(whatever, { maxLength: 40 }), async (steps) => {
        const { to, ...rest } = await rehearse(steps, locks)
        for (const { tab, from } of rest.tabs) {
          const heard = rest.log.filter(({ seq, kind }) => seq > from && kind !== 'member.kick')
          expect(tab.seqs).toEqual(heard.map(({ seq }) => seq))
          const { link, seat } = tab.room.get()
          expect(['open', 'polling']).toContain(link)
          expect(seat?.scene).toEqual(to.room.scene)
        }
        expect(rest.tabs.filter(({ tab }) => tab.room.leads()).length).toBe(Math.min(1, rest.tabs.length))
      }),
      { numRuns: 800 },
    )
  })

async function rehearse(steps: Whatever[], locks: boolean): Promise<Rehearsal> {
  const rehearsal = new Rehearsal(locks)
  for (const step of steps) await rehearsal.run(step)
  await rehearsal.calm()
  return rehearsal
}
