// Promises the short story on which single faults are tried: three customers, four payments, contacts that keep changing their names.
import type { FaultState } from '../faults/fault-state'
import { type Act, closedWhileOff, type Plan } from './plan'

const second = 1_000
const [joaquim, giovana, teodoro] = ['Joaquim Nabor', 'Giovana Bellini', 'Teodoro Vilela'] as const

/** All in plain letters: what goes beyond them is a fault of its own. */
const acts: readonly Act[] = [
  { at: 5 * second, kind: 'writes', contact: joaquim, text: 'Bom dia!' },
  { at: 10 * second, kind: 'writes', contact: giovana, text: 'Oi, tudo bem?' },
  { at: 15 * second, kind: 'writes', contact: teodoro, text: 'Boa tarde' },
  {
    at: 20 * second,
    kind: 'asks',
    contact: joaquim,
    payment: 0,
    amount: 149.9,
    description: 'Vaso de barro',
  },
  { at: 25 * second, kind: 'asks', contact: giovana, payment: 1, amount: 37.5, description: 'Adubo' },
  { at: 30 * second, kind: 'asks', contact: teodoro, payment: 2, amount: 12, description: 'Sementes' },
  { at: 45 * second, kind: 'pays', payment: 0 },
  { at: 65 * second, kind: 'renames', contact: giovana, name: 'Giovana Bellini A' },
  { at: 66 * second, kind: 'renames', contact: giovana, name: 'Giovana Bellini B' },
  { at: 67 * second, kind: 'renames', contact: giovana, name: 'Giovana Bellini C' },
  { at: 90 * second, kind: 'renames', contact: joaquim, name: 'Joaquim N.' },
  { at: 90.1 * second, kind: 'renames', contact: joaquim, name: 'Joaquim O.' },
  { at: 90.2 * second, kind: 'renames', contact: joaquim, name: 'Joaquim P.' },
  { at: 120 * second, kind: 'pays', payment: 1 },
  { at: 200 * second, kind: 'renames', contact: giovana, name: 'Giovana B.' },
  { at: 201 * second, kind: 'renames', contact: giovana, name: 'Giovana M.' },
  { at: 240 * second, kind: 'cancels', payment: 2 },
  { at: 250 * second, kind: 'asks', contact: joaquim, payment: 3, amount: 80, description: 'Terra' },
  { at: 420 * second, kind: 'pays', payment: 3 },
  { at: 421 * second, kind: 'renames', contact: teodoro, name: 'Teodoro V.' },
  { at: 421.1 * second, kind: 'renames', contact: teodoro, name: 'Teodoro W.' },
  { at: 421.2 * second, kind: 'renames', contact: teodoro, name: 'Teodoro X.' },
]

/** The faults are switched on when one payment has been paid and dealt with already. */
export function sceneOf({ seed, faults }: FaultState): Plan {
  return closedWhileOff({
    seed,
    acts,
    faults: faults.map((fault) => ({ ...fault, from: 55 * second })),
    events: ['CONTACT_UPDATE', 'PAYMENT_UPDATE'],
    length: 600 * second,
  })
}
