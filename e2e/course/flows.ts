import { expect, type Locator } from '@playwright/test'
import { type FlowFile, scenesOf } from '../../lib/content/flow-file'
import type { Card, Flow } from '../../lib/flow/flow'
import { fillCard, openCard } from './cards'
import type { Desk } from './course-test'
import { box, button, choose, list } from './fields'

const same = (one: Card, other: Card) => one.id === other.id && one.kind === other.kind

/** Takes away what the solution does not have, and adds what it has besides: added cards stand last, under ids of their own. */
async function bringCards(desk: Desk, found: Locator, start: Flow, solution: Flow) {
  const { hands, words } = desk
  const { editor } = words.flow
  const items = found.locator('[data-card]')
  for (const card of start.cards) {
    if (solution.cards.some((other) => same(other, card))) continue
    const item = await openCard(desk, found, card.id)
    await hands.press(item.getByRole('button', { name: words.flow.card.remove }).last())
    await expect(item).toHaveCount(0)
  }
  const places = new Map<string, string>()
  for (const card of solution.cards) {
    places.set(card.id, card.id)
    if (start.cards.some((other) => same(other, card))) continue
    const before = await items.count()
    await choose(desk, list(found, editor.newKind), card.kind)
    await hands.press(button(found, editor.add))
    await expect(items).toHaveCount(before + 1)
    places.set(card.id, (await items.last().getAttribute('data-card')) ?? '')
  }
  return places
}

/** The first card is where the flow begins; the others may stand in any order. */
async function putFirst(desk: Desk, found: Locator, id: string): Promise<void> {
  const items = found.locator('[data-card]')
  while ((await items.first().getAttribute('data-card')) !== id) {
    const item = await openCard(desk, found, id)
    await desk.hands.press(item.getByRole('button', { name: desk.words.flow.card.up }))
  }
}

async function fillCards(desk: Desk, found: Locator, start: Flow, solution: Flow): Promise<void> {
  const places = await bringCards(desk, found, start, solution)
  const isOther = solution.cards.length !== start.cards.length || [...places].some(([id, own]) => id !== own)
  for (const [at, card] of solution.cards.entries()) {
    const given = start.cards.find((other) => same(other, card))
    // A card that came or went changes where the others lead.
    if (isOther || JSON.stringify(given) !== JSON.stringify(card)) await fillCard(desk, found, card, places)
    if (at === 0) await putFirst(desk, found, places.get(card.id) ?? '')
  }
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
  const begin = button(found, chat.start)
  await hands.reach('flow', step, begin)
  if (solution.flow.dialect !== start.flow.dialect)
    await hands.choose(list(found, dialect.label), solution.flow.dialect)
  await fillCards(desk, found, start.flow, solution.flow)
  for (const { contact, answers } of scenesOf(solution, 'flow.json')) {
    const who = solution.contacts.findIndex(({ name }) => name === contact.name)
    await choose(desk, list(found, chat.contact), String(who))
    await hands.press(begin)
    const said = found.getByRole('log', { name: chat.messages }).locator('[data-who=contact]')
    for (const [at, answer] of answers.entries()) {
      await expect(found.getByText(chat.state.waiting)).toBeVisible()
      await hands.write(box(found, chat.message), answer)
      await hands.press(button(found, chat.send))
      await expect(said).toHaveCount(at + 1)
    }
    await expect(found.getByText(new RegExp(`${chat.state.waiting}|${chat.state.done}`))).toBeVisible()
  }
}
