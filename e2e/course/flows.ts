import { expect, type Locator } from '@playwright/test'
import { type FlowFile, scenesOf } from '../../lib/content/flow-file'
import type { Card } from '../../lib/flow/flow'
import type { Desk } from './course-test'

type Call = Extract<Card, { kind: 'call' }>

const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{([a-z]+)\}/g, (place, name: string) => String(values[name] ?? place))

const write = async (desk: Desk, field: Locator, text: string): Promise<void> => {
  if ((await field.inputValue()) !== text) await desk.hands.write(field, text)
}

/** The method first: a change of it writes headers and body anew. */
async function fillCall(desk: Desk, form: Locator, { method, url, headers, body }: Call): Promise<void> {
  const { hands, words } = desk
  const { call, header } = words.flow
  const box = (name: string) => form.getByRole('textbox', { name, exact: true })
  const list = form.getByRole('combobox', { name: call.method, exact: true })
  if ((await list.inputValue()) !== method) await hands.choose(list, method)
  await write(desk, box(call.url), url)
  await hands.press(form.getByRole('tab', { name: call.headers }))
  // Names come from a list, so their fields are boxes to choose from.
  const named = (number: number) => form.getByLabel(fill(header.name, { number }), { exact: true })
  while ((await named(headers.length + 2).count()) > 0)
    await hands.press(form.getByRole('button', { name: fill(header.remove, { number: 1 }), exact: true }))
  for (const [at, { name, value }] of headers.entries()) {
    await write(desk, named(at + 1), name)
    await write(desk, form.getByLabel(fill(header.value, { number: at + 1 }), { exact: true }), value)
  }
  if (method === 'GET' || method === 'HEAD') return
  await hands.press(form.getByRole('tab', { name: call.body }))
  await write(desk, box(call.bodyField), body)
}

async function choose({ hands }: Desk, list: Locator, to: string | undefined): Promise<void> {
  if ((await list.inputValue()) !== (to ?? '')) await hands.choose(list, to ?? '')
}

async function fillCard(desk: Desk, found: Locator, card: Card): Promise<void> {
  const { hands, words } = desk
  const { exit, result } = words.flow
  const item = found.locator(`[data-card="${card.id}"]`)
  const closed = item.locator('button[aria-controls][aria-expanded=false]').first()
  if (await closed.count()) await hands.press(closed)
  const form = item.getByRole('form')
  const box = (name: string) => form.getByRole('textbox', { name, exact: true })
  const leads = (name: string) => form.getByRole('combobox', { name, exact: true })
  if (card.kind === 'branch') throw new Error(`card ${card.id}: the journey cannot change a branch yet`)
  if (card.kind !== 'say') await write(desk, box(result.label), card.result)
  if (card.kind !== 'call') {
    await write(desk, box(words.flow.card.text), card.text)
    return choose(desk, leads(exit.next), card.next)
  }
  await fillCall(desk, form, card)
  await choose(desk, leads(fill(exit.goTo, { category: 'Success' })), card.success)
  await choose(desk, leads(fill(exit.goTo, { category: 'Failure' })), card.failure)
}

/** Fills the cards that differ, and plays the script to its end. */
export async function playFlow(
  desk: Desk,
  { start, solution }: { start: FlowFile; solution: FlowFile },
  step: Locator,
  found: Locator,
): Promise<void> {
  const { hands, words } = desk
  const { chat, dialect } = words.flow
  const begin = found.getByRole('button', { name: chat.start, exact: true })
  await hands.reach('flow', step, begin)
  const dialects = found.getByRole('combobox', { name: dialect.label, exact: true })
  if (solution.flow.dialect !== start.flow.dialect) await hands.choose(dialects, solution.flow.dialect)
  for (const card of solution.flow.cards) {
    const given = start.flow.cards.find(({ id }) => id === card.id)
    if (given?.kind !== card.kind) throw new Error(`card ${card.id}: the journey cannot add cards yet`)
    if (JSON.stringify(given) !== JSON.stringify(card)) await fillCard(desk, found, card)
  }
  for (const { contact, answers } of scenesOf(solution, 'flow.json')) {
    const who = found.getByRole('combobox', { name: chat.contact, exact: true })
    await choose(desk, who, String(solution.contacts.findIndex(({ name }) => name === contact.name)))
    await hands.press(begin)
    for (const answer of answers) {
      await expect(found.getByText(chat.state.waiting)).toBeVisible()
      await hands.write(found.getByRole('textbox', { name: chat.message, exact: true }), answer)
      await hands.press(found.getByRole('button', { name: chat.send, exact: true }))
    }
    await expect(found.getByText(new RegExp(`${chat.state.waiting}|${chat.state.done}`))).toBeVisible()
  }
}
