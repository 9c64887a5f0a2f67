import { expect, type Page, test } from '@playwright/test'
import { opensRoom } from '../lib/class/http/trial/visitor'
import { ClassServer } from './class-people'
import { found, type LessonFiles, letters, type Secrets, secretsOf } from './class-secrets'
import { check, exercise, fourMethods, locales, openExercise, wordsOf } from './course-pages'
import { Eavesdropper } from './eavesdropper'
import { gotoReady } from './fixtures'

// Every byte that a learner's browser is given in a class: pages, their data, scripts, answers and the stream.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

const signatures: LessonFiles = {
  id: 'webhooks/verify-signatures',
  folder: 'content/03-webhooks/05-verify-signatures',
}
const methods: LessonFiles = { id: 'apis/http-methods', folder: 'content/02-apis/02-http-methods' }
const lessons = [signatures, methods]
const exerciseId = `${signatures.id}/refuse-the-forged`
const quizId = `${signatures.id}/who-opened`

const words = wordsOf('en')

let server: ClassServer

test.beforeAll(async () => {
  server = new ClassServer()
  await server.start()
})

test.afterAll(async () => server.end())

/** A class with its trainer outside of the browser, what its trainer alone may have, and a learner who is listened to. */
async function openClass() {
  const { trainer, code, fence } = await opensRoom(
    server.url,
    lessons.map(({ id }) => id),
  )
  const secrets: Secrets = new Map()
  for (const lesson of lessons)
    for (const locale of locales)
      for (const [name, pieces] of await secretsOf(trainer, lesson, locale)) secrets.set(name, pieces)
  const say = async (kind: string, body: object = {}) => {
    const { status, text } = await trainer.command('trainer', kind, body, fence)
    expect(status, `${kind}: ${text}`).toBe(200)
  }
  const ear = await Eavesdropper.open(server.url)
  const learner = await server.somebody()
  await say('room.start')
  return { code, say, secrets, ear, learner }
}

async function joinByHand(learner: Page, at: string, code: string): Promise<void> {
  await gotoReady(learner, `${at}/en/class`)
  await learner.getByRole('textbox', { name: 'Class code' }).fill(code)
  await learner.getByRole('button', { name: 'Next' }).click()
  await learner.getByRole('textbox', { name: 'Your name in this class' }).fill('Ana')
  await learner.getByRole('button', { name: 'Join the class' }).click()
  await expect(learner.locator('[data-class-bar] [data-link="open"]')).toBeVisible({ timeout: 30_000 })
}

/** Brings every part of a lesson near, so that all of it is loaded. */
async function readAll(page: Page): Promise<void> {
  for (const island of await page.locator('[data-island], [data-workbench]').all())
    await island.scrollIntoViewIfNeeded()
  await expect(page.locator('[data-placeholder]')).toHaveCount(0, { timeout: 30_000 })
}

test('before anything is shown to all, no note, solution, third hint or key is in a learner’s browser', async () => {
  const { code, say, secrets, ear, learner } = await openClass()
  try {
    expect(secrets.size).toBeGreaterThan(60)
    await joinByHand(learner, ear.url, code)
    await readAll(learner)
    const work = await openExercise(learner, exerciseId)
    for (const _ of [1, 2]) await work.getByRole('button', { name: words.exercise.hint }).click()
    await say('poll.open', { poll: quizId, round: 1, choices: ['anyone', 'json', 'faster'] })
    await learner.getByRole('radio', { name: 'The answer is JSON' }).check()
    await learner.getByRole('button', { name: 'Vote', exact: true }).and(learner.locator(':enabled')).click()
    await expect(learner.getByText('Your vote counts.')).toBeVisible()
    await say('poll.close', { poll: quizId, round: 1 })
    await say('webhook.fire', { event: 'CONTACT_NEW', sends: [{ after: 0 }] })

    await say('step.go', { lesson: methods.id, step: 'goal', fragment: 0 })
    // The exercise that was begun holds the page.
    await learner.getByRole('button', { name: 'Catch up' }).click()
    await expect(learner).toHaveURL(new RegExp(`/class/learn/${methods.id}`))
    await readAll(learner)
    const requests = await openExercise(learner, fourMethods)
    await requests.getByRole('button', { name: words.console.send }).click()
    await requests.getByRole('button', { name: words.exercise.check, exact: true }).click()
    await expect(check(learner, fourMethods, 'listed')).toHaveAttribute('data-state', 'pass')

    // What a curious learner opens next: nothing keeps a browser from these addresses.
    for (const part of ['present', 'screen'])
      for (const { id } of lessons) await gotoReady(learner, `${ear.url}/en/class/${part}/${id}`)
    for (const part of ['report', 'remote', 'start', 'replay'])
      await gotoReady(learner, `${ear.url}/en/class/${part}`)

    const heard = ear.heard()
    for (const told of ['A handler, line by line', 'Why may you trust the answer more than the delivery?'])
      expect(letters([...heard.values()].join())).toContain(letters(told))
    expect(found(secrets, heard)).toEqual([])

    // The ear is not deaf: a note as one of the answers to choose from, and it comes through the stream.
    await gotoReady(learner, `${ear.url}/en/class/learn/${methods.id}`)
    const [name, [planted = '', ...others] = []] = [...secrets][0] ?? []
    await say('poll.open', { poll: 'ad-hoc/planted', round: 1, choices: [planted.slice(0, 120), 'No'] })
    const short: Secrets = new Map([[name ?? '', [planted.slice(0, 120), ...others]]])
    await expect.poll(() => found(short, ear.heard()).length).toBe(1)
  } finally {
    ear.close()
  }
})

/** Without their languages: code is the same in all of them. */
const namesOf = (secrets: Secrets, ear: Eavesdropper): string[] => [
  ...new Set(found(secrets, ear.heard()).map((line) => line.slice(3, line.indexOf(':')))),
]

test('what is revealed is there, and nothing beside it', async () => {
  const { code, say, secrets, ear, learner } = await openClass()
  try {
    await joinByHand(learner, ear.url, code)
    await readAll(learner)
    await say('solution.reveal', { exercise: exerciseId })
    const show = exercise(learner, exerciseId).getByRole('button', { name: 'Show the class’s solution' })
    await show.click()
    await expect(show).toHaveAttribute('aria-expanded', 'true')
    const solution = [`explanation ${exerciseId}`, `solution ${exerciseId}`]
    await expect.poll(() => namesOf(secrets, ear)).toEqual(solution)

    await say('poll.open', { poll: quizId, round: 1, choices: ['anyone', 'json', 'faster'] })
    await say('poll.close', { poll: quizId, round: 1 })
    await say('poll.publish', { poll: quizId, round: 1 })
    await expect(learner.getByRole('list', { name: 'How the class voted' })).toBeVisible()
    await expect.poll(() => namesOf(secrets, ear)).toEqual([...solution, `key ${quizId}`])
  } finally {
    ear.close()
  }
})
