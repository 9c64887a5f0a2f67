// Commands on their way to the class: in order, tried until they are granted or refused, and never done twice.
import { postJson } from './fetch-json'
import { type Command, KeptCommands, mostKept } from './kept-commands'
import { Refused, type RefusedCode } from './refused'
import type { Surroundings } from './surroundings'

export interface Answer {
  /** Of the event it became, where it became one. */
  seq?: number
  /** The turn of the wheel from now on. */
  fence?: number
  leaseUntil?: number
}

interface Entry {
  command: Command
  /** '' where it is kept in memory only. */
  key: string
  /** Left behind by a tab that may still be there, and may have got it through. */
  adopted?: true
  expires: number
  settle: { resolve(answer: Answer): void; reject(why: Refused): void }[]
}

/** What was clicked makes no sense half a minute later; what was answered does. */
const clickGoodFor = 30_000
const longestBackoff = 5_000
/** A mistake of the server's may be about this very command: it must not hold up the others for ever. */
const mostFailures = 5

/** Of these only the newest counts: which one, of several that wait. */
const subject: Partial<Record<string, (body: Record<string, unknown>) => string>> = {
  'progress.set': ({ step }) => `progress ${step}`,
  'vote.cast': ({ poll }) => `vote ${poll}`,
  'pace.set': () => 'pace',
}
const subjectOf = ({ kind, body }: Command) => subject[kind]?.(body as Record<string, unknown>)

export class Outbox {
  readonly #kept: KeptCommands
  #queue: Entry[] = []
  #sending: Entry | undefined
  #confirmed = false
  #member = ''
  #failures = 0
  #stopWaiting = () => {}
  /** What is to be mentioned next; null while nothing is, undefined when nobody is speaking. */
  #mention: Command | null | undefined

  constructor(
    private readonly as: string,
    private readonly around: Pick<Surroundings, 'fetch' | 'clock' | 'storage' | 'random' | 'uuid'>,
    private readonly changed: () => void,
  ) {
    this.#kept = new KeptCommands(as, around.storage, around.clock.wall)
  }

  get waiting(): number {
    return this.#queue.length
  }

  /** @param fence the turn of the wheel at this moment: a click belongs to it, however late it arrives */
  send(
    kind: string,
    body: object,
    { keep = false, fence }: { keep?: boolean; fence?: number },
  ): Promise<Answer> {
    const command: Command = { cmdId: this.around.uuid(), kind, body, ...(fence !== undefined && { fence }) }
    const { now, after } = this.around.clock
    const answer = new Promise<Answer>((resolve, reject) => {
      const key = keep ? this.#kept.keep(command) : ''
      const expires = keep ? Number.POSITIVE_INFINITY : now() + clickGoodFor
      this.#add({ command, key, expires, settle: [{ resolve, reject }] })
    })
    if (!keep) after(clickGoodFor, () => this.#expire())
    // Whoever does not ask what became of it need not hear that it was refused.
    answer.catch(() => {})
    this.changed()
    void this.#pump()
    return answer
  }

  /** For what is only true now: the newest is sent as soon as the one before is through, and nothing is tried again. */
  async mention(kind: string, body: object, { fence }: { fence?: number }): Promise<Answer> {
    const command = { cmdId: this.around.uuid(), kind, body, ...(fence !== undefined && { fence }) }
    if (this.#mention !== undefined) {
      this.#mention = command
      return {}
    }
    for (let next: Command | null = command; next; next = this.#mention ?? null) {
      this.#mention = null
      await postJson(`/api/class/${this.as}/commands`, next, this.around.fetch).catch(() => {})
    }
    this.#mention = undefined
    return {}
  }

  #add(entry: Entry): void {
    const about = subjectOf(entry.command)
    const older = about === undefined ? [] : this.#queue.filter((one) => subjectOf(one.command) === about)
    for (const one of older.filter((waits) => waits !== this.#sending)) {
      entry.settle.push(...one.settle)
      this.#drop(one)
    }
    this.#queue.push(entry)
    const kept = this.#queue.filter(({ key, expires }) => key !== '' || expires === Number.POSITIVE_INFINITY)
    if (kept.length > mostKept && kept[0] && kept[0] !== this.#sending)
      this.#refuse(kept[0], new Refused('expired', 0))
  }

  /**
   * The server has said who sits here: what is kept for somebody else is thrown away, the rest may go.
   * @param adopts what an earlier page left behind goes first
   */
  confirm(member: string, adopts: boolean): void {
    this.#kept.belongTo(member)
    if (this.#member !== '' && this.#member !== member) this.#refuseAll('not-a-member', 401)
    this.#member = member
    if (adopts) this.adopt(0)
    this.#confirmed = true
    void this.#pump()
  }

  /** Takes over what tabs left behind. @param age milliseconds a living tab gets to do it itself */
  adopt(age: number): void {
    const known = new Set(this.#queue.map(({ command }) => command.cmdId))
    const old = this.#kept.all().filter(({ at }) => this.around.clock.wall() - at >= age)
    const left = old.filter(({ command }) => !known.has(command.cmdId))
    if (left.length === 0) return
    const expires = Number.POSITIVE_INFINITY
    // Older than anything of this page.
    this.#queue.unshift(
      ...left.map(({ key, command }) => ({ key, command, expires, adopted: true as const, settle: [] })),
    )
    this.changed()
    void this.#pump()
  }

  /** The network is back: what waits for its next try need not. */
  tryNow(): void {
    this.#failures = 0
    this.#stopWaiting()
    this.#stopWaiting = () => {}
    void this.#pump()
  }

  /** The class is over for this seat. */
  end(): void {
    this.#kept.forget()
    this.#refuseAll('room-ended', 410)
  }

  #refuseAll(code: RefusedCode, status: number): void {
    for (const entry of [...this.#queue]) this.#refuse(entry, new Refused(code, status))
  }

  close(): void {
    this.#confirmed = false
    this.#stopWaiting()
  }

  async #pump(): Promise<void> {
    const entry = this.#queue[0]
    if (!this.#confirmed || this.#sending || entry === undefined) return
    if (entry.adopted && !this.#kept.has(entry.key)) {
      this.#drop(entry)
      await this.#pump()
      return
    }
    this.#stopWaiting()
    this.#sending = entry
    const path = `/api/class/${this.as}/commands`
    const done = await postJson<Answer>(path, entry.command, this.around.fetch).catch((why: Refused) => why)
    this.#sending = undefined
    if (!(done instanceof Refused)) this.#grant(entry, done)
    else if (this.#mayTryAgain(done)) return this.#tryAgain(entry, done)
    else this.#refuse(entry, done)
    this.#failures = 0
    return this.#pump()
  }

  #mayTryAgain({ code, status }: Refused): boolean {
    if (status === 500) return this.#failures < mostFailures
    return code === 'unreachable' || status === 429 || status >= 502
  }

  #tryAgain(entry: Entry, { retryAfter }: Refused): void {
    this.#failures += 1
    this.#expire()
    const { random, clock } = this.around
    const backoff = Math.min(longestBackoff, 250 * 2 ** Math.min(this.#failures, 6)) * (0.5 + random() / 2)
    const wait = retryAfter === undefined ? backoff : retryAfter * 1_000 * (1 + random() / 2)
    if (this.#queue[0] !== entry) return void this.#pump()
    this.#stopWaiting = clock.after(wait, () => void this.#pump())
  }

  #expire(): void {
    const now = this.around.clock.now()
    const late = this.#queue.filter((entry) => entry.expires <= now && entry !== this.#sending)
    for (const entry of late) this.#refuse(entry, new Refused('expired', 0))
  }

  #grant(entry: Entry, answer: Answer): void {
    this.#drop(entry)
    for (const { resolve } of entry.settle) resolve(answer)
  }

  #refuse(entry: Entry, why: Refused): void {
    this.#drop(entry)
    for (const { reject } of entry.settle) reject(why)
  }

  #drop(entry: Entry): void {
    this.#queue = this.#queue.filter((one) => one !== entry)
    this.#kept.drop(entry.key)
    this.changed()
  }
}
