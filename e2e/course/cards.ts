import type { Locator } from '@playwright/test'
import type { Card } from '../../lib/flow/flow'
import type { Desk } from './course-test'
import { box, button, choose, countTo, list, write } from './fields'
import { said } from './said'

type Call = Extract<Card, { kind: 'call' }>
type Branch = Extract<Card, { kind: 'branch' }>

/** The method first: a change of it writes headers and body anew. */
async function fillCall(desk: Desk, form: Locator, { method, url, headers, body }: Call): Promise<void> {
  const { hands, words } = desk
  const { call, header } = words.flow
  await choose(desk, list(form, call.method), method)
  await write(desk, box(form, call.url), url)
  await hands.press(form.getByRole('tab', { name: call.headers }))
  // Names come from a list, so their fields are boxes to choose from.
  const field = (label: string, number: number) => form.getByLabel(said(label, { number }), { exact: true })
  const remove = button(form, said(header.remove, { number: 1 }))
  while ((await field(header.name, headers.length + 2).count()) > 0) await hands.press(remove)
  for (const [at, { name, value }] of headers.entries()) {
    await write(desk, field(header.name, at + 1), name)
    await write(desk, field(header.value, at + 1), value)
  }
  if (method === 'GET' || method === 'HEAD') return
  await hands.press(form.getByRole('tab', { name: call.body }))
  await write(desk, box(form, call.bodyField), body)
}

async function fillBranch(
  desk: Desk,
  form: Locator,
  { operand, cases, other }: Branch,
  lead: (label: string, to: string | undefined) => Promise<void>,
): Promise<void> {
  const { branch } = desk.words.flow
  await write(desk, box(form, branch.operand), operand)
  await countTo(desk, cases.length, {
    there: () => form.locator('legend').count(),
    add: button(form, branch.add),
    remove: button(form, said(branch.removeNamed, { number: 1 })),
  })
  for (const [at, own] of cases.entries()) {
    const number = at + 1
    await choose(desk, list(form, said(branch.test, { number })), own.test)
    for (const [place, text] of own.arguments.entries())
      await write(desk, box(form, said(branch.argument, { number, argument: place + 1 })), text)
    await write(desk, box(form, said(branch.category, { number })), own.category)
    await lead(said(branch.goTo, { number }), own.next)
  }
  await lead(branch.other, other)
}

/** Its form, and what can be done with the whole card, are there only while it is open. */
export async function openCard({ hands }: Desk, found: Locator, id: string): Promise<Locator> {
  const item = found.locator(`[data-card="${id}"]`)
  const closed = item.locator('button[aria-controls][aria-expanded=false]').first()
  if (await closed.count()) await hands.press(closed)
  return item
}

/** @param places where each card of the solution is on the page, by id */
export async function fillCard(
  desk: Desk,
  found: Locator,
  card: Card,
  places: ReadonlyMap<string, string>,
): Promise<void> {
  const { exit, result, card: own } = desk.words.flow
  const item = await openCard(desk, found, places.get(card.id) ?? '')
  const form = item.getByRole('form')
  const lead = (label: string, to: string | undefined) =>
    choose(desk, list(form, label), to === undefined ? '' : (places.get(to) ?? to))
  if (card.kind === 'branch') return fillBranch(desk, form, card, lead)
  if (card.kind === 'call') await fillCall(desk, form, card)
  else await write(desk, box(form, own.text), card.text)
  if (card.kind !== 'say') await write(desk, box(form, result.label), card.result)
  if (card.kind !== 'call') return lead(exit.next, card.next)
  await lead(said(exit.goTo, { category: 'Success' }), card.success)
  await lead(said(exit.goTo, { category: 'Failure' }), card.failure)
}
