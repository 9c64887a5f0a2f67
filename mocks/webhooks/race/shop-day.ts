// Promises that a day of the shop really happens in a practice world: people at the shop change contacts in their app, no API asked.
import { type ContactRow, contacts } from '../../chat-api/records/contact-record'
import { type Change, changeContact, makeContact } from '../../chat-api/records/contact-write'
import type { World } from '../../world'
import type { Happening } from './happenings'

const task = 'race-happening'

function changeOf(kind: Happening['kind'], number: number): Change {
  const plain = { tags: 'InsertIfNotExists' as const }
  if (kind === 'new') return { ...plain, mask: ['Name'], body: { name: `Cliente ${number}` } }
  if (kind === 'archive') return { ...plain, mask: ['Status'], body: { status: 'ARCHIVED' } }
  return { ...plain, mask: ['Annotation'], body: { annotation: `Pedido ${number}` } }
}

/** One task leads to the next, so that the clock never holds a whole day. */
export function liveThrough(world: World, happenings: readonly Happening[]): void {
  const start = world.clock.now()
  const known = new Map<string, string>()
  const old = contacts(world)
    .all()
    .filter((row) => row.status === 'ACTIVE')
  const rowOf = (contact: string): Readonly<ContactRow> | undefined => {
    const id = known.get(contact) ?? old[Number(contact.split(' ')[1]) % old.length]?.id
    return id === undefined ? undefined : contacts(world).get(id)
  }
  const scheduleNext = (index: number) => {
    const next = happenings[index]
    if (next) world.clock.schedule(task, { index }, start + next.at - world.clock.now())
  }
  world.clock.on(task, ({ index }) => {
    const number = Number(index)
    const happening = happenings[number]
    if (!happening) return undefined
    const { kind, contact } = happening
    const change = changeOf(kind, number)
    const row = kind === 'new' ? undefined : rowOf(contact)
    if (row) changeContact({ world }, row, change)
    else known.set(contact, makeContact({ world }, change).id)
    scheduleNext(number + 1)
    return undefined
  })
  scheduleNext(0)
}
