import { expect, type Page, test } from '@playwright/test'
import { ClassServer } from './class-people'
import { openExercise, writeCode } from './course-pages'

// One class from its code to its report, in browsers that share nothing, with the server killed in the middle.
test.describe.configure({ timeout: 300_000 })

const lesson = 'webhooks/what-is-a-webhook'
const exerciseId = `${lesson}/answer-the-call`
const handler = `export async function POST(request: Request): Promise<Response> {
  const event = await request.json()
  console.log('number', event.content.phonenumber)
  return new Response(null, { status: 200 })
}`

let server: ClassServer

test.beforeEach(async () => {
  server = new ClassServer()
  await server.start()
})

test.afterEach(async () => server.end())

const question = (learner: Page) => learner.locator(`[data-quiz="${lesson}/till-reports-sale"]`)

async function votes(learner: Page, choice: string): Promise<void> {
  await question(learner).getByRole('radio', { name: choice }).check()
  await question(learner)
    .getByRole('button', { name: 'Vote' })
    .or(question(learner).getByRole('button', { name: 'Change my vote' }))
    .click()
  await expect(question(learner).getByText('Your vote counts.')).toBeVisible()
}

const stepShown = (page: Page) => page.locator('[data-class-bar]').getByText(/^Step \d+ of \d+/)
const wallTab = (trainer: Page, name: RegExp) =>
  trainer.getByRole('region', { name: 'The wall' }).getByRole('tab', { name })

async function goTo(trainer: Page, title: string): Promise<void> {
  await trainer.getByRole('tab', { name: 'Slides' }).click()
  await trainer.getByRole('button', { name: 'Go to…' }).click()
  await trainer.getByRole('dialog').getByRole('button', { name: title }).first().click()
  await expect(trainer.getByRole('dialog')).toHaveCount(0)
}

test('three browsers go through a class: join, follow, wander, exercise, stuck, reveal, poll, webhook, restart, report', async () => {
  const [trainer, ana, bob] = [
    await server.somebody(),
    await server.somebody({ width: 390, height: 844 }),
    await server.somebody({ colorScheme: 'dark' }),
  ]
  const code = await server.opens(trainer, 'Tina', ['What is a webhook?', 'Subscribe to events'])
  await server.joins(ana, code, 'Ana')
  await server.joins(bob, code, 'Bob')
  await expect(trainer.getByRole('list').filter({ hasText: 'Ana' }).first()).toContainText('Bob')

  // Follow.
  await trainer.getByRole('button', { name: 'Start the class' }).click()
  for (const learner of [ana, bob]) await expect(stepShown(learner)).toHaveText(/^Step 1 of/)
  await goTo(trainer, 'A question from before')
  for (const learner of [ana, bob]) await expect(stepShown(learner)).toHaveText(/^Step 2 of/)

  // Poll: vote, discuss, vote again, show.
  await trainer.getByRole('tab', { name: 'Wall' }).click()
  await wallTab(trainer, /^Polls/).click()
  const poll = trainer.locator(`[data-poll="${lesson}/till-reports-sale"]`)
  await poll.getByRole('button', { name: 'Open the vote' }).click()
  await votes(ana, 'The till')
  await votes(bob, 'Whoever buys the bread')
  await expect(poll.getByRole('status')).toContainText('2 votes so far')
  await poll.getByRole('button', { name: 'Close the vote' }).click()
  await poll.getByRole('button', { name: 'Vote again' }).click()
  await votes(bob, 'The till')
  await expect(poll.getByRole('status')).toContainText('Round 2 is open: 1 vote so far')
  await poll.getByRole('button', { name: 'Close the vote' }).click()
  await expect(ana.getByRole('list', { name: 'How the class voted' })).toHaveCount(0)
  await poll.getByRole('button', { name: 'Show the result to the room' }).click()
  await expect(ana.getByRole('list', { name: 'How the class voted' })).toBeVisible()

  // Wander, and back.
  await bob.mouse.move(600, 400)
  await bob.mouse.wheel(0, 3_000)
  await expect(bob.locator('[data-follow]')).toHaveAttribute('data-follow', 'wander')
  await bob.getByRole('button', { name: 'Catch up' }).click()
  await expect(stepShown(bob)).toHaveText(/^Step 2 of/)

  // Exercise: who is at work stays while the class goes on.
  await goTo(trainer, 'Take the call yourself')
  const work = await openExercise(ana, exerciseId)
  const sandbox = work.getByRole('region', { name: /^Code sandbox/ })
  await expect(sandbox.locator('.cm-content')).toBeVisible({ timeout: 30_000 })
  await writeCode(sandbox, handler)
  await sandbox.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(sandbox).toHaveAttribute('data-run', 'serving', { timeout: 20_000 })
  await expect(ana.locator('[data-follow]')).toHaveAttribute('data-follow', 'exercise')
  await goTo(trainer, 'Take it outside')
  await expect(stepShown(bob)).not.toHaveText(/^Step 2 of/)
  await expect(sandbox.locator('.cm-content')).toContainText("console.log('number'")

  // A webhook to all: Ana's own handler takes it, Bob's page only records it.
  await trainer.getByRole('tab', { name: 'Wall' }).click()
  await wallTab(trainer, /^Webhooks/).click()
  await trainer
    .getByRole('form', { name: 'Fire a webhook at everybody' })
    .getByRole('combobox', { name: 'Event' })
    .selectOption('CONTACT_NEW')
  await trainer.getByRole('button', { name: 'Fire', exact: true }).click()
  await expect(sandbox.getByRole('log')).toContainText('number', { timeout: 30_000 })
  const deliveries = trainer.getByRole('list', {
    name: 'Learners and their handlers, those with trouble first',
  })
  await expect(deliveries).toContainText('Ana')
  await expect(deliveries).toContainText('Bob')
  await expect(
    trainer.getByRole('table', { name: 'What the handlers made of each request' }),
  ).not.toContainText('2 still')

  // Stuck: the hand is on the wall, and goes down when helped.
  await bob.getByRole('button', { name: 'Raise hand' }).first().click()
  const form = bob.getByRole('form', { name: 'Raise hand' })
  await form.getByRole('textbox').fill('Who calls whom?')
  await form.getByRole('button', { name: 'Raise hand' }).click()
  await wallTab(trainer, /^Hands and questions/).click()
  await expect(trainer.getByText('Who calls whom?')).toBeVisible()

  // The server is killed and comes back: nobody has to do anything.
  await server.kill()
  await expect(ana.locator('[data-class-bar]').getByRole('status').first()).toContainText(/connection/, {
    timeout: 30_000,
  })
  await server.start()
  await expect(trainer.getByText('Who calls whom?')).toBeVisible()
  await trainer.getByRole('button', { name: 'Helped' }).click()
  await expect(bob.getByRole('button', { name: 'Raise hand' }).first()).toBeVisible({ timeout: 40_000 })

  // Reveal.
  await goTo(trainer, 'Take the call yourself')
  const solution = bob.locator(`[data-exercise="${exerciseId}"]`)
  await expect(solution.getByRole('button', { name: 'Show the class’s solution' })).toHaveCount(0)
  await trainer.getByRole('button', { name: 'Show solution: Answer the call' }).click()
  await trainer.getByRole('button', { name: 'Yes, do it' }).click()
  await solution.getByRole('button', { name: 'Show the class’s solution' }).click()
  await expect(solution).toContainText('event.content.phonenumber')

  // The end, and the report.
  await trainer.getByRole('button', { name: 'End class' }).click()
  await trainer.getByRole('button', { name: 'Yes, do it' }).click()
  await expect(ana.getByText('The class is over.')).toBeVisible({ timeout: 30_000 })
  await trainer.getByRole('link', { name: 'Open the report' }).click()
  await expect(trainer.getByRole('row', { name: /Ana/ }).first()).toBeVisible({ timeout: 30_000 })
  const saving = trainer.waitForEvent('download')
  await trainer
    .getByRole('link', { name: /CSV/ })
    .or(trainer.getByRole('button', { name: /CSV/ }))
    .first()
    .click()
  expect((await saving).suggestedFilename()).toMatch(/\.csv$/)
})
