import type { Locator, Page } from '@playwright/test'
import { type Locale, wordsOf } from './course-pages'
import { expect, gotoReady } from './fixtures'

export const contacts = 'https://api.wts.chat/core/v1/contact'

/** The playground's console and wire log, and the parts of them that most tests touch. */
export async function openConsole(page: Page, locale: Locale = 'en', fragment = '') {
  const { console: words, wire: wireWords } = wordsOf(locale)
  await gotoReady(page, `/${locale}/playground${fragment}`)
  const console = page.getByRole('region', { name: new RegExp(`^${words.title}`) }).first()
  await console.scrollIntoViewIfNeeded()
  const wire = page.getByRole('region', { name: new RegExp(`^${wireWords.title}`) }).first()
  const response = console.getByRole('region', { name: words.response.title })
  return {
    words,
    console,
    wire,
    rows: wire.getByRole('table').locator('tbody tr'),
    response,
    method: console.getByRole('combobox', { name: words.method }),
    url: console.getByRole('textbox', { name: words.url }),
    sendButton: console.getByRole('button', { name: words.send, exact: true }),
    body: console.getByRole('textbox', {
      name: new RegExp(`^(${Object.values(words.body.label).join('|')})`),
    }),
    /** A part of the request. */
    tab: (name: string) => console.getByRole('tablist').first().getByRole('tab', { name }),
    /** A view of the response. */
    view: (name: string) => response.getByRole('tab', { name, exact: true }),
    button: (name: string) => console.getByRole('button', { name, exact: true }),
    radio: (name: string) => console.getByRole('radio', { name, exact: true }),
    box: (name: string) => console.getByRole('textbox', { name, exact: true }),
  }
}

export type OpenConsole = Awaited<ReturnType<typeof openConsole>>

/** Sends as most people do: with Enter in the URL, a body by POST. */
export async function ask({ words, url, method, tab, body }: OpenConsole, address: string, json?: string) {
  await url.fill(address)
  if (json !== undefined) {
    await method.selectOption('POST')
    await tab(words.tab.body).click()
    await body.fill(json)
  }
  await url.press('Enter')
}

/** A paste as the clipboard of another program makes it. True when the page took it over. */
export const paste = (page: Page, text: string): Promise<boolean> =>
  page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    return !document.activeElement?.dispatchEvent(event)
  }, text)

/** Replaces the text of a field at once, as a paste does: `fill` takes seconds for a very long one. */
export const write = (field: Locator, text: string): Promise<void> =>
  field.evaluate((element: HTMLInputElement | HTMLTextAreaElement, value) => {
    const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set
    set?.call(element, value)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)

/** Goes on by Tab, or back, until `target` has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 60 && !(await isThere()); presses++) await page.keyboard.press(key)
  await expect(target).toBeFocused()
}
