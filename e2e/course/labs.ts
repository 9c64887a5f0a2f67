import { expect, type Locator } from '@playwright/test'
import type { LabAct, LabFile } from '../../lib/content/lab-file'
import type { Desk } from './course-test'
import { happeningName } from './lesson-plan'
import { benchOf, run, writeFiles } from './programs'

type Files = Record<string, string>
type Attempt = { lab: LabFile; files: Files }

const regionOf = (found: Locator, name: string) => found.getByRole('region', { name, exact: true })

const now = async (found: Locator): Promise<number> =>
  Date.parse((await found.locator('[data-virtual-now] time').getAttribute('datetime')) ?? '')

/** Lets so many virtual seconds pass. Without a clock in the lab there is nothing to turn: Check waits then. */
export async function pass({ hands, words }: Desk, found: Locator, seconds: number): Promise<void> {
  const { title, play, minute, hour } = words.webhookLab.clock
  const clock = regionOf(found, title)
  if ((await clock.count()) === 0) return
  const end = (await now(found)) + seconds * 1000
  const pace = (name: string) => hands.press(clock.getByRole('button', { name, exact: true }))
  await pace(seconds <= 5 ? play : seconds <= 600 ? minute : hour)
  await expect.poll(() => now(found), { timeout: 150_000, message: 'the clock goes on' }).toBeGreaterThan(end)
  await pace(play)
}

export async function happen(desk: Desk, found: Locator, id: string, to: string | undefined): Promise<void> {
  const { title, about } = desk.words.webhookLab.happenings
  const name = happeningName(id, desk.locale)
  const part = regionOf(found, title)
  if (to !== undefined) {
    const list = part.getByRole('combobox', { name: `${about}: ${name}`, exact: true })
    await desk.hands.choose(list, to)
  }
  await desk.hands.press(part.getByRole('button', { name, exact: true }))
  await expect(part.getByRole('status')).toContainText(name)
  await pass(desk, found, 1)
}

export async function subscribe(
  { hands, words }: Desk,
  found: Locator,
  { name, url, events }: { name: string; url: string; events: readonly string[] },
): Promise<void> {
  const { form: said } = words.webhookLab
  const form = found.getByRole('form', { name: said.title })
  await hands.write(form.getByRole('textbox', { name: said.name, exact: true }), name)
  await hands.write(form.getByRole('textbox', { name: said.url, exact: true }), url)
  await hands.press(form.getByRole('button', { name: said.none, exact: true }))
  for (const type of events) await hands.tick(form.getByRole('checkbox', { name: new RegExp(`\\b${type}$`) }))
  await hands.press(form.getByRole('button', { name: said.create, exact: true }))
  await expect(form.getByRole('status')).toContainText(name)
}

async function replay({ hands, words }: Desk, found: Locator, which: 'failed' | 'all'): Promise<void> {
  const log = regionOf(found, words.webhookLab.log.title)
  const form = log.locator('details').filter({ hasText: words.webhookLab.replay.title })
  await hands.press(form.locator('summary'))
  const lists = form.getByRole('combobox')
  const subscriptions = await lists
    .first()
    .locator('option')
    .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value))
  await hands.choose(lists.nth(1), 'ever')
  await hands.choose(lists.nth(2), which)
  for (const id of subscriptions) {
    await hands.choose(lists.first(), id)
    await hands.press(form.getByRole('button', { name: words.webhookLab.replay.replay, exact: true }))
    await expect(form.getByRole('status')).not.toBeEmpty()
  }
}

async function act(desk: Desk, found: Locator, what: LabAct): Promise<void> {
  if ('subscribe' in what) await subscribe(desk, found, what.subscribe)
  if ('wait' in what) await pass(desk, found, what.wait)
  if ('replay' in what) await replay(desk, found, what.replay)
  if ('happen' in what) await happen(desk, found, what.happen, what.to)
}

/** "Start over" shows what was kept, and that is what was typed a quarter of a second before. */
const keptFiles = ({ page }: Desk, id: string): Promise<Files> =>
  page.evaluate(
    (exercise) => JSON.parse(localStorage['pull-and-push:progress']).drafts[exercise]?.files ?? {},
    id,
  )

/** Deploys the handler, if there is one, and does what the solution does. */
export async function doLab(
  desk: Desk,
  id: string,
  start: Attempt,
  solution: Attempt,
  step: Locator,
  found: Locator,
): Promise<void> {
  const { startOver, ...words } = desk.words.webhookLab
  const happenings = regionOf(found, words.happenings.title)
  const log = regionOf(found, words.log.title)
  await expect(happenings.getByRole('listitem').first()).toBeVisible({ timeout: 30_000 })
  await desk.hands.reach('lab', step, happenings.getByRole('button').first())
  if (Object.keys(solution.files).length > 0) {
    await writeFiles(desk, benchOf(desk, found), solution.files, start.files)
    // Where strangers write by themselves they have begun while the handler was written.
    if (solution.lab.faults) {
      await expect.poll(() => keptFiles(desk, id)).toMatchObject(solution.files)
      await desk.hands.press(found.getByRole('button', { name: startOver, exact: true }).first())
      await expect(log.locator('[data-delivery]')).toHaveCount(0)
    }
    await run(desk, found, 'serving')
  }
  for (const what of solution.lab.does) await act(desk, found, what)
}

/** How long a lab without a clock may need until everything has come, in real seconds. */
export const patience = ({ does }: LabFile): number =>
  does.reduce((sum, what) => sum + ('wait' in what ? Math.min(60, what.wait) : 1), 0)
