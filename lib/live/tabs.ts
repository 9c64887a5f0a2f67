// The tabs of one browser agree on one that listens for all: over HTTP/1.1 a browser has six connections and no more.
import type { Channel, Surroundings } from './surroundings'

interface Ends {
  /** From now on this tab is the one that listens. */
  lead(): void
  /** Another one does. */
  follow(): void
  /** What another tab said. */
  hear(message: unknown): void
}

interface Word {
  kind: 'ask' | 'lead' | 'left' | 'say'
  from: string
  /** Counted up by whoever takes over: of two who both listen, the later one does. */
  term: number
  message?: unknown
}

/** Tabs of one browser answer within a few milliseconds; where there are no locks, that has to be waited for. */
const firstWait = 120
const askEvery = 700
/** Closed without a word, frozen or crashed. */
const silentFor = 1_300

export class Tabs {
  readonly #me: string
  #channel: Channel | undefined
  #leads = false
  #leader = ''
  #term = 0
  #asked: number | undefined
  #stopTimer = () => {}
  #releaseLock = () => {}
  #open = false

  constructor(
    private readonly name: string,
    private readonly around: Pick<Surroundings, 'channel' | 'locks' | 'clock' | 'random' | 'uuid'>,
    private readonly ends: Ends,
  ) {
    this.#me = around.uuid()
  }

  get leads(): boolean {
    return this.#leads
  }

  start(): void {
    this.#open = true
    const { channel } = this.around
    if (channel === undefined) {
      this.#lead()
      return
    }
    this.#channel = channel(this.name)
    this.#channel.addEventListener('message', ({ data }) => this.#hear(data as Word))
    this.#post('ask')
    if (this.around.locks) void this.#tryLock(this.around.locks)
    else this.#after(firstWait * (1 + this.around.random()), () => this.#leader || this.#lead())
  }

  /** @param toAll heard by every other tab */
  say(message: unknown): void {
    this.#post('say', message)
  }

  close(): void {
    if (this.#leads) this.#post('left')
    this.#open = false
    this.#leads = false
    this.#leader = ''
    this.#stopTimer()
    this.#releaseLock()
    this.#channel?.close()
    this.#channel = undefined
  }

  #post(kind: Word['kind'], message?: unknown): void {
    this.#channel?.postMessage({ kind, from: this.#me, term: this.#term, message } satisfies Word)
  }

  #after(milliseconds: number, run: () => void): void {
    this.#stopTimer()
    this.#stopTimer = this.around.clock.after(milliseconds, run)
  }

  #lead(): void {
    if (this.#leads || !this.#open) return
    this.#stopTimer()
    this.#term += 1
    this.#leads = true
    this.#leader = this.#me
    this.#post('lead')
    this.ends.lead()
  }

  #follow(leader: string, term: number): void {
    const led = this.#leads
    const known = this.#leader === leader
    this.#leads = false
    this.#leader = leader
    this.#term = term
    this.#asked = undefined
    if (known) return
    if (led) this.#releaseLock()
    this.#watch()
    if (led && this.around.locks) void this.#queueForLock(this.around.locks)
    this.ends.follow()
  }

  #hear({ kind, from, term, message }: Word): void {
    if (kind === 'say') this.ends.hear(message)
    else if (kind === 'lead') this.#heardLeader(from, term)
    else if (kind === 'ask' && this.#leads) this.#post('lead')
    else if (kind === 'left' && from === this.#leader)
      this.#after(this.around.random() * 100, () => this.#lead())
  }

  #heardLeader(from: string, term: number): void {
    const stronger = term > this.#term || (term === this.#term && from >= (this.#leader || from))
    if (stronger) this.#follow(from, term)
    else if (this.#leads) this.#post('lead')
  }

  /** A leader that does not answer twice is replaced. */
  #watch(): void {
    this.#after(askEvery, () => {
      const now = this.around.clock.now()
      this.#asked ??= now
      if (now - this.#asked >= silentFor) this.#lead()
      else {
        this.#post('ask')
        this.#watch()
      }
    })
  }

  /** Known at once, and without asking anybody: the lock is free, or a tab that listens has it. */
  async #tryLock(locks: NonNullable<Surroundings['locks']>): Promise<void> {
    const got = await locks.request(this.name, { ifAvailable: true }, async (lock) => {
      if (lock !== null && this.#open) await this.#hold()
      return lock !== null
    })
    if (got || !this.#open) return
    // Whoever has it may be frozen, and never say so.
    if (this.#leader === '') this.#watch()
    await this.#queueForLock(locks)
  }

  async #queueForLock(locks: NonNullable<Surroundings['locks']>): Promise<void> {
    await locks.request(this.name, {}, async () => {
      if (this.#open) await this.#hold()
    })
  }

  #hold(): Promise<void> {
    const held = new Promise<void>((resolve) => {
      this.#releaseLock = resolve
    })
    this.#lead()
    return held
  }
}
