import type { Locator, Page } from '@playwright/test'
import { type Locale, wordsOf } from './course-pages'
import { expect } from './fixtures'

/** The search of the header, in the reader's words. */
export function searchOf(page: Page, locale: Locale) {
  const { search } = wordsOf(locale)
  const dialog = page.getByRole('dialog', { name: search.label })
  return {
    words: search,
    dialog,
    button: page.getByRole('banner').getByRole('button', { name: search.open, exact: true }),
    field: dialog.getByRole('combobox', { name: search.label }),
    options: dialog.getByRole('option'),
    chosen: dialog.getByRole('option', { selected: true }),
    news: dialog.getByRole('status'),
    group: (kind: keyof typeof search.kinds): Locator =>
      dialog.getByRole('group', { name: new RegExp(`^${search.kinds[kind]}`) }),
  }
}

/** Opens it with the mouse and types. */
export async function searchFor(page: Page, locale: Locale, query: string) {
  const search = searchOf(page, locale)
  await search.button.click()
  await search.field.fill(query)
  await expect(search.options.first()).toBeVisible()
  return search
}
