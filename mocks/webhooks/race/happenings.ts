// Promises the shop's day that both runners of a race live through: busy hours, quiet nights, the same for the same seed.
import { hour, minute } from '../../chat-api/platform/dates'
import { RandomStream } from '../../random'

export interface Happening {
  /** Virtual ms since the start of the race; no two happen at the same. */
  at: number
  kind: 'new' | 'change' | 'archive'
  /** `new 0` is the first contact that is made, `old 3` one that was there before; a contact is made before it changes. */
  contact: string
}

/** A race starts when the practice world does: 12:00 UTC, nine in the morning where the shop is. */
const startsAt = 9

/** How many conversations begin in an hour of the shop's day. */
function conversationsPerHour(hourOfDay: number): number {
  if (hourOfDay < 7 || hourOfDay >= 22) return 0.4
  return hourOfDay < 9 || hourOfDay >= 18 ? 2 : 5
}

const busiest = 5

class Day {
  readonly happenings: Happening[] = []
  readonly #chance: RandomStream
  #made = 0

  constructor(seed: number) {
    this.#chance = new RandomStream(seed, 'race')
  }

  live(duration: number): void {
    const draw = () => this.#chance.next()
    for (let at = this.#gap(); at < duration; at += this.#gap()) {
      const hourOfDay = (startsAt + at / hour) % 24
      if (draw() < conversationsPerHour(hourOfDay) / busiest) this.#conversation(at)
    }
  }

  /** Ms to the next moment at which a conversation may begin. */
  #gap(): number {
    return (-Math.log(1 - this.#chance.next()) * hour) / busiest
  }

  /** Somebody writes, and what is learnt of them is written down within minutes; some were only spam. */
  #conversation(start: number): void {
    const chance = this.#chance
    const isNew = chance.next() < 0.4
    const contact = isNew ? `new ${this.#made++}` : `old ${Math.floor(chance.next() * 40)}`
    const isSpam = isNew && chance.next() < 0.2
    const changes = isSpam ? 0 : Math.floor(chance.next() * 4) + (isNew ? 0 : 1)
    let at = start
    this.happenings.push({ at, kind: isNew ? 'new' : 'change', contact })
    for (let i = 1; i < changes; i++) {
      at += 20_000 + chance.next() * 6 * minute
      this.happenings.push({ at, kind: 'change', contact })
    }
    if (isSpam) this.happenings.push({ at: at + (1 + chance.next() * 14) * minute, kind: 'archive', contact })
  }
}

/** In order of time. @param duration virtual ms */
export function happeningsOf(seed: number, duration: number): Happening[] {
  const day = new Day(seed)
  day.live(duration)
  const sorted = day.happenings.sort((a, b) => a.at - b.at)
  let last = -1
  return sorted
    .map((one) => {
      last = Math.max(Math.floor(one.at), last + 1)
      return { ...one, at: last }
    })
    .filter(({ at }) => at < duration)
}
