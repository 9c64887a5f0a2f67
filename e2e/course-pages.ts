import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'

export const locales = ['en', 'pt', 'es'] as const
export type Locale = (typeof locales)[number]

/** The interface's own words, so that a test reads a page in every language. */
export const wordsOf = (locale: Locale) =>
  JSON.parse(
    readFileSync(`content/messages/${locale}.json`, 'utf8'),
  ) as typeof import('../content/messages/en.json')

export const lessonPath = (locale: Locale, step = '') =>
  `/${locale}/lessons/apis/http-methods${step && `#${step}`}`

export const fourMethods = 'apis/http-methods/four-methods'
export const createOnce = 'apis/http-methods/create-once'

export const exercise = (page: Page, id: string): Locator => page.locator(`[data-exercise="${id}"]`)

export const check = (page: Page, id: string, checkId: string): Locator =>
  exercise(page, id).locator(`[data-check="${checkId}"]`)

/** Brings an exercise near, so that its workbench loads, and waits for that. */
export async function openExercise(page: Page, id: string): Promise<Locator> {
  const found = exercise(page, id)
  await found.scrollIntoViewIfNeeded()
  await expect(found.locator('[data-placeholder]')).toHaveCount(0)
  return found
}

/** Replaces the whole text of the editor as a paste would. */
export async function writeCode(sandbox: Locator, code: string): Promise<void> {
  const editor = sandbox.locator('.cm-content')
  await editor.click()
  await editor.press('ControlOrMeta+a')
  await editor.page().keyboard.insertText(code)
}

export const solvedCode = `import { call } from './chat-api'

async function ensureContact(): Promise<void> {
  const contact = await call('POST', '/core/v1/contact', {
    name: 'Teo Prado', phoneNumber: '+5519900007777', options: { getIfExists: true },
  })
  await call('PUT', '/core/v2/contact/' + contact.id, { fields: ['Annotation'], annotation: 'mornings' })
  console.log('done', contact.id)
}
await ensureContact()
await ensureContact()
`
