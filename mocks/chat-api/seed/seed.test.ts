import { expect, test } from 'vitest'
import { createWorld } from '../../world'
import { contacts } from '../records/contact-record'
import { members } from '../records/sequence-members'
import { sessions, windowStatus } from '../records/session-record'
import { sequences } from '../sequence'

test('the shop has enough contacts for pages, mostly active', () => {
  const rows = contacts(createWorld()).all()
  const count = (status: string) => rows.filter((row) => row.status === status).length
  expect([rows.length, count('ACTIVE'), count('ARCHIVED'), count('BLOCKED')]).toEqual([72, 64, 5, 3])
})

test('names, phones and emails are of nobody twice, and phones are of nobody at all', () => {
  const rows = contacts(createWorld()).all()
  for (const field of ['name', 'phoneNumber', 'email'] as const) {
    const values = rows.flatMap((row) => row[field] ?? [])
    expect(new Set(values).size).toBe(values.length)
  }
  for (const { phoneNumber, email } of rows) {
    expect(phoneNumber).toMatch(/^\+55\|[1-9][1-9]90000\d{4}$/)
    if (email !== null) expect(email).toMatch(/^[a-z]+\.[a-z]+@example\.com$/)
  }
  expect(new Set(rows.map((row) => row.phoneNumber?.slice(4, 6))).size).toBeGreaterThan(15)
})

test('some names have accents, one has quotes', () => {
  const names = contacts(createWorld())
    .all()
    .map((row) => row.name ?? '')
  expect(names).toContain('Ana "Nina" Ribeiro')
  expect(names.filter((name) => /[^\x20-\x7e]/.test(name)).length).toBeGreaterThan(25)
})

test('contacts came over the past months, one after the other', () => {
  const world = createWorld()
  const dates = contacts(world)
    .all()
    .map((row) => Date.parse(row.createdAt))
  expect(dates).toEqual([...dates].sort((a, b) => a - b))
  expect(world.clock.now() - (dates[0] ?? 0)).toBeGreaterThan(180 * 86_400_000)
  expect(world.clock.now() - (dates.at(-1) ?? 0)).toBeGreaterThan(0)
})

test('there are open and expired windows, and sequences with and without many contacts', () => {
  const world = createWorld()
  const states = sessions(world)
    .all()
    .map((row) => windowStatus(world, row))
  expect(states.filter((state) => state === 'ACTIVE').length).toBeGreaterThan(3)
  expect(states.filter((state) => state === 'EXPIRED').length).toBeGreaterThan(3)
  expect(sequences(world).all().length).toBe(3)
  for (const { id } of sequences(world).all()) {
    expect(
      members(world)
        .all()
        .some((row) => row.sequenceId === id),
    ).toBe(true)
  }
})

test('the window closes a day after the contact wrote', async () => {
  const world = createWorld()
  const session = sessions(world).find((row) => windowStatus(world, row) === 'ACTIVE')
  if (!session) throw new Error('no window is open')
  await world.clock.advanceTo(Date.parse(session.lastMessageIn ?? '') + 86_400_000 - 1)
  expect(windowStatus(world, session)).toBe('ACTIVE')
  await world.clock.advance(1)
  expect(windowStatus(world, session)).toBe('EXPIRED')
})
