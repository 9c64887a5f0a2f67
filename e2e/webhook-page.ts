import type { Locator, Page } from '@playwright/test'
import { type Locale, wordsOf, writeCode } from './course-pages'
import { expect, gotoReady } from './fixtures'

export const handlerAddress = 'https://girassol.hooks.example/in'
export const inspectorAddress = 'https://inspector.hooks.example/in'

/** Each happening whose events come at once, in an order in which all can happen, with these events. */
export const happenings: Readonly<Record<string, readonly string[]>> = {
  'Somebody new writes': ['CONTACT_NEW', 'SESSION_NEW', 'MESSAGE_RECEIVED'],
  'A customer writes': ['MESSAGE_RECEIVED', 'SESSION_UPDATE'],
  'A contact’s data change': ['CONTACT_UPDATE'],
  'A customer is asked to pay': ['PAYMENT_NEW'],
  'A customer pays': ['PAYMENT_UPDATE'],
  'A card is created': ['PANEL_CARD_NEW'],
  'A card moves on': ['PANEL_CARD_UPDATE'],
  'An agent ends the conversation': ['SESSION_COMPLETE'],
}

/** For a handler's code: a request to the platform with what makes it a good one. */
export const apiCall = `async function call(method: string, path: string, body?: unknown) {
  const headers = { Authorization: 'Bearer pn_practice_token', 'Content-Type': 'application/json' }
  const response = await fetch('https://api.wts.chat' + path, { method, headers, body: body && JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}`

/** Brings an island of the page near, so that it loads; it is then what it holds. */
export async function openIsland(island: Locator): Promise<Locator> {
  await island.scrollIntoViewIfNeeded()
  await expect(island.locator('[data-placeholder]')).toHaveCount(0)
  return island
}

/** A lesson of the unit on webhooks. */
export const openLesson = (page: Page, lesson: string, locale: Locale = 'en'): Promise<void> =>
  gotoReady(page, `/${locale}/lessons/webhooks/${lesson}`)

/** The playground's Webhook lab. */
export async function openLab(page: Page, locale: Locale = 'en', search = ''): Promise<OpenLab> {
  await gotoReady(page, `/${locale}/playground${search}`)
  return labOn(page, locale)
}

/** The Webhook lab of a page that is open already, and the parts of it that most tests touch. */
export async function labOn(page: Page, locale: Locale = 'en') {
  const { webhookLab: words, wire: wireWords, sandbox: code } = wordsOf(locale)
  await openIsland(page.locator('[data-island]').last())
  const lab = page.getByRole('region', { name: new RegExp(`^${words.title}`) })
  const part = (name: string) => lab.getByRole('region', { name, exact: true })
  const form = lab.getByRole('form', { name: words.form.title })
  const list = part(words.list.title)
  const clock = part(words.clock.title)
  const log = part(words.log.title)
  const sandbox = lab.getByRole('region', { name: new RegExp(`^${code.region}`) })
  const wire = lab.getByRole('region', { name: new RegExp(`^${wireWords.title}`) })
  const happenings = part(words.happenings.title)
  // What each part of it loads by itself is there too.
  await expect(happenings.getByRole('listitem').first()).toBeVisible()
  await expect(sandbox.locator('.cm-content')).toBeVisible({ timeout: 20_000 })
  return {
    words,
    lab,
    form,
    list,
    clock,
    log,
    sandbox,
    wire,
    happenings,
    tests: part(words.test.title),
    runButton: sandbox.getByRole('button', { name: code.run, exact: true }),
    console: sandbox.getByRole('log'),
    memory: sandbox.getByRole('table'),
    /** Newest first. */
    rows: log.getByRole('table', { name: words.log.title }).locator('tbody tr'),
    wireRows: wire.getByRole('table').locator('tbody tr'),
    /** A subscription of this name. */
    item: (name: string) => list.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) }),
    name: form.getByRole('textbox', { name: words.form.name }),
    url: form.getByRole('textbox', { name: words.form.url }),
    event: (type: string) => form.getByRole('checkbox', { name: new RegExp(`\\b${type}$`) }),
    tab: (name: string) => lab.getByRole('tab', { name: new RegExp(`^${name}`) }),
    button: (name: string) => lab.getByRole('button', { name, exact: true }),
    pace: (name: string) => clock.getByRole('button', { name, exact: true }),
    happen: (name: string) => happenings.getByRole('button', { name, exact: true }).click(),
  }
}

export type OpenLab = Awaited<ReturnType<typeof labOn>>

/** Fills in the form and sends it; waits until the subscription stands in the list. */
export async function subscribe(opened: OpenLab, name: string, address: string, events: readonly string[]) {
  const { words, form, item } = opened
  await opened.name.fill(name)
  await opened.url.fill(address)
  await form.getByRole('button', { name: words.form.none, exact: true }).click()
  for (const type of events) await opened.event(type).check()
  await form.getByRole('button', { name: words.form.create }).click()
  await expect(item(name)).toContainText(address)
}

/** Types a handler over what is there, runs it, and waits until it listens. */
export async function serve({ sandbox, runButton }: OpenLab, code: string): Promise<void> {
  await writeCode(sandbox, code)
  await runButton.click()
  await expect(sandbox).toHaveAttribute('data-run', 'serving', { timeout: 20_000 })
}

/** Opens a delivery's details, if they are not open. @returns the log, in which they stand below the rows */
export async function openDelivery({ words, log }: OpenLab, id: string): Promise<Locator> {
  const row = log.getByRole('button', { name: words.log.open.replace('{id}', id), exact: true })
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click()
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  return log
}

/** Presses "Next event" until a delivery stands as it shall. */
export async function stepTo({ clock, log, words }: OpenLab, id: string, status: string): Promise<void> {
  const row = log.locator(`[data-delivery="${id}"]`)
  await expect(row).toBeVisible()
  await expect(async () => {
    if ((await row.getAttribute('data-status')) === status) return
    await clock.getByRole('button', { name: words.clock.next }).click()
    await expect(row).toHaveAttribute('data-status', status, { timeout: 500 })
  }).toPass({ timeout: 20_000 })
}

/** A handler that takes what was signed with a secret, and nothing else. */
export const verifier = (known: string) => `import { Webhook } from 'standardwebhooks'
const webhook = new Webhook('${known}')
export async function POST(request: Request): Promise<Response> {
  try {
    webhook.verify(await request.text(), Object.fromEntries(request.headers))
  } catch {
    return new Response('forged', { status: 400 })
  }
  return new Response(null, { status: 204 })
}`
