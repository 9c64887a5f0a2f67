// Promises one hour of everything from one seed: customers write, pay and change, and at least ten kinds of faults come and go.
import { RandomStream } from '../../random'
import type { FaultNumber } from '../faults/define-fault'
import { faults } from '../faults/faults'
import { type Act, closedWhileOff, type Plan, type PlannedFault } from './plan'

const minute = 60_000
const hour = 60 * minute

/** In a fresh world all of them have a phone number and no chatbot talks to them. */
const people = [
  'Ana "Nina" Ribeiro',
  'Beatriz Nogueira',
  'Fernanda Conceição',
  'Gabriel Assunção',
  'Karina Lopes',
  'Natália Queiroz',
  'Olívia Castanheira',
  'Sofia Amaral',
  'Vitória Régia Campos',
] as const

const steady = ['Cláudia Regina Pires', 'Eloá Martins', 'Tatiane Furtado'] as const

const goods = [
  'Orquídea branca',
  'Adubo, 2 kg',
  'Vaso de barro',
  'Muda de lavanda 🌿',
  'Terra "vegetal"',
] as const

/** In every hour, so that each kind of mistake is met by somebody who makes it. A list is made first, then doubled or delayed. */
const always: readonly string[] = [
  'batch',
  'concurrent',
  'same-fact-again',
  'out-of-order',
  'slow-answer',
  'tricky-json',
  'replayed',
  'forged',
  'drift',
  'loop',
  'rotation',
]

class Dice {
  readonly #stream: RandomStream

  constructor(seed: number) {
    this.#stream = new RandomStream(seed, 'gauntlet hour')
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number {
    return min + Math.floor(this.#stream.next() * (max - min + 1))
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.between(0, items.length - 1)] ?? items[0]
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, place: this.#stream.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item)
  }
}

/** The same for everyone who has the seed. */
export function hourOf(seed: number): Plan {
  const dice = new Dice(seed)
  const faults = troubles(dice)
  const within = (id: string) => {
    const { from = 0, until = hour } = faults.find(({ fault }) => fault === id) ?? {}
    return Math.floor((from + until) / 2)
  }
  const acts = [
    ...greetings(dice),
    ...sales(dice, within('batch')),
    ...changes(dice),
    ...flutter(within('out-of-order')),
  ].sort((a, b) => a.at - b.at)
  return closedWhileOff({
    seed,
    acts,
    faults,
    events: [
      'MESSAGE_RECEIVED',
      'MESSAGE_SENT',
      'CONTACT_NEW',
      'CONTACT_UPDATE',
      'PAYMENT_NEW',
      'PAYMENT_UPDATE',
    ],
    length: hour,
  })
}

/** Who writes opens the 24 hours in which the shop may answer freely. */
function greetings(dice: Dice): Act[] {
  const texts = ['Bom dia!', 'Oi, tudo bem? 🌻', 'Ainda tem orquídea?', 'Chega hoje?'] as const
  const writes = people.map((contact): Act => {
    return { at: dice.between(1, 90) * 1000, kind: 'writes', contact, text: dice.pick(texts) }
  })
  const phone = `+55199000${dice.between(10_000, 99_999)}`
  return [...writes, { at: dice.between(2, 50) * minute, kind: 'arrives', phone, text: 'Sou nova por aqui' }]
}

/** Some customers pay two payments, some payments are cancelled, some stay open; the first three are paid at one moment. */
function sales(dice: Dice, together: number): Act[] {
  const customers = [...dice.shuffled(people), ...dice.shuffled(people).slice(0, 2)]
  return customers.flatMap((contact, payment): Act[] => {
    const asked =
      2 * minute + Math.floor(((payment + dice.between(0, 99) / 100) * 50 * minute) / customers.length)
    const amount = dice.between(500, 90_000) / 100
    const asks: Act = { at: asked, kind: 'asks', contact, payment, amount, description: dice.pick(goods) }
    const at = asked + dice.between(20, 300) * 1000
    const luck = dice.between(1, 100)
    if (payment < 3)
      return [
        { ...asks, at: 100_000 },
        { at: together + payment * 20, kind: 'pays', payment },
      ]
    if (luck > 90) return [asks]
    return [asks, { at, kind: luck > 78 ? 'cancels' : 'pays', payment }]
  })
}

/** Each contact changes its name several times in a short while; once in the hour many do so in the same second. */
function changes(dice: Dice): Act[] {
  const slow = dice
    .shuffled(people)
    .slice(0, 3)
    .flatMap((contact): Act[] => {
      let at = dice.between(3, 52) * minute
      return Array.from({ length: dice.between(2, 5) }, (_, i): Act => {
        at += dice.between(1, 40) * 1000
        return { at, kind: 'renames', contact, name: `${contact} ${i + 2}` }
      })
    })
  const burst = dice.between(10, 50) * minute
  const sudden = dice
    .shuffled(people)
    .slice(0, 4)
    .map((contact, i): Act => {
      return { at: burst + i * 90, kind: 'renames', contact, name: `${contact} (VIP)` }
    })
  return [...slow, ...sudden]
}

/** Three contacts that do not change otherwise are renamed four times within seconds. */
function flutter(middle: number): Act[] {
  return steady.flatMap((contact, i) =>
    Array.from({ length: 4 }, (_, turn): Act => {
      return {
        at: middle + i * 5_000 + turn * 700,
        kind: 'renames',
        contact,
        name: `${contact} v${turn + 2}`,
      }
    }),
  )
}

/** Copies of copies of copies teach nothing more and fill the log. */
const notBoth: readonly string[] = ['fan-out', 'duplicate']

function troubles(dice: Dice): PlannedFault[] {
  const others = dice.shuffled(faults.map(({ id }) => id).filter((id) => !always.includes(id)))
  const left = others.find((id) => notBoth.includes(id))
  const possible = others.filter((id) => !notBoth.includes(id) || id === left)
  return [...always, ...possible.slice(0, dice.between(2, 5))].map((id) => planned(id, dice))
}

/** What is so from the beginning to the end, or comes once by itself. */
const wholeHour = ['loop', 'handshake', 'pasted-secret', 'rotation', 'fan-out', 'replayed', 'forged']

function planned(fault: string, dice: Dice): PlannedFault {
  const options = { ...drawn(fault, dice), ...fitted(fault, dice) }
  if (wholeHour.includes(fault)) return { fault, options, from: 0 }
  const from = dice.between(3, 25) * minute
  return { fault, options, from, until: from + dice.between(18, 30) * minute }
}

/** Any numbers that the fault allows, but small ones: an hour is short. */
function drawn(id: string, dice: Dice): Record<string, number> {
  const options: Readonly<Record<string, FaultNumber>> =
    faults.find((fault) => fault.id === id)?.options ?? {}
  return Object.fromEntries(
    Object.entries(options).map(([name, number]) => {
      const most = Math.min(number.max, number.min + 2 * (number.default - number.min) + 1)
      return [name, dice.between(number.min, most)]
    }),
  )
}

/** Where any number would not make a fair hour. */
function fitted(fault: string, dice: Dice): Record<string, number> {
  switch (fault) {
    case 'outage':
    case 'redirect':
    case 'no-retries':
    case 'fan-out':
      return { minutes: dice.between(4, 15) }
    case 'gone':
      return { minutes: dice.between(1, 4) }
    case 'slow-answer':
      return { timeout: 2 }
    case 'out-of-order':
      return { share: dice.between(40, 70), window: dice.between(60, 400) }
    case 'replayed':
      // Half an hour after the beginning there is something to capture; the sender's clock goes right in the gauntlet.
      return { minutes: dice.between(30, 50), count: 3, skew: 0 }
    case 'forged':
      return { count: dice.between(4, 9), every: dice.between(200, 350) }
    case 'rotation':
      return { after: 30, overlap: 15 }
    case 'concurrent':
      return { copies: 2 }
    case 'duplicate':
      return { times: 2, lost: dice.between(0, 1) }
    case 'malformed':
      return { kilobytes: dice.between(20, 60), share: 25 }
    case 'tricky-json':
      return { share: 85 }
    default:
      return {}
  }
}
