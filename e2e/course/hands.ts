import { expect, type Locator, type Page } from '@playwright/test'
import { tabTo } from '../console-page'

/** How a learner gets hold of what is on the screen. */
export interface Hands {
  press(target: Locator): Promise<void>
  /** A radio button or a box. */
  tick(target: Locator): Promise<void>
  /** Takes the tick from a box. */
  untick(box: Locator): Promise<void>
  choose(list: Locator, value: string): Promise<void>
  /** Over what is there. */
  write(field: Locator, text: string): Promise<void>
  /** From the clipboard, over what is there. */
  paste(field: Locator, text: string): Promise<void>
  /** Brings the step under the eyes. */
  go(step: Locator): Promise<void>
  /** Shows, once for each kind of part, that the hands come there from the title of its step. */
  reach(kind: string, step: Locator, target: Locator): Promise<void>
}

const all = 'ControlOrMeta+a'

async function intoField(page: Page, text: string, key: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press(all)
  await page.keyboard.press(key)
}

/** A mouse, or a finger: what is pressed must be there to be hit. */
export const mouseHands = (page: Page): Hands => ({
  press: (target) => target.click(),
  tick: (target) => target.check(),
  untick: (box) => box.uncheck(),
  async choose(list, value) {
    await list.selectOption(value)
  },
  async write(field, text) {
    await field.click()
    await page.keyboard.press(all)
    await page.keyboard.insertText(text)
    if (text === '') await page.keyboard.press('Delete')
  },
  async paste(field, text) {
    await field.click()
    await intoField(page, text, 'ControlOrMeta+v')
  },
  go: (step) => step.evaluate((section) => section.scrollIntoView({ block: 'start' })),
  reach: async () => {},
})

const focus = async (target: Locator) => {
  await target.focus()
  await expect(target).toBeFocused()
}

/** Goes with the arrows through a group of radio buttons, which is one stop. */
async function arrowTo(page: Page, target: Locator): Promise<void> {
  const place = await target.evaluate((radio: HTMLInputElement) => {
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name, form }) => name === radio.name && form === radio.form,
    )
    group[0]?.focus()
    return group.indexOf(radio)
  })
  await page.keyboard.press('Space')
  for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown')
  await expect(target).toBeChecked()
}

/** At the top of the screen, or as near to it as the end of the page allows. */
const isThere = (step: Locator): Promise<boolean> =>
  step.evaluate((section) => {
    const { top } = section.getBoundingClientRect()
    const { scrollHeight } = document.documentElement
    return Math.abs(top) < 120 || (top > 0 && scrollY + innerHeight > scrollHeight - 2)
  })

const shown = new Set<string>()

/** No mouse. A `focus()` stands for the Tabs that lead there; `reach` does them once for each kind of part. */
export const keyboardHands = (page: Page): Hands => ({
  async press(target) {
    await focus(target)
    await page.keyboard.press('Enter')
  },
  async tick(target) {
    if ((await target.getAttribute('type')) === 'radio') return arrowTo(page, target)
    await focus(target)
    if (!(await target.isChecked())) await page.keyboard.press('Space')
    await expect(target).toBeChecked()
  },
  async untick(box) {
    await focus(box)
    if (await box.isChecked()) await page.keyboard.press('Space')
    await expect(box).not.toBeChecked()
  },
  async choose(list, value) {
    await focus(list)
    const place = await list.evaluate(
      (element: HTMLSelectElement, wanted) =>
        [...element.options].filter(({ disabled }) => !disabled).findIndex((each) => each.value === wanted),
      value,
    )
    await page.keyboard.press('Home')
    for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown')
    await expect(list).toHaveValue(value)
  },
  async write(field, text) {
    await focus(field)
    await page.keyboard.press(all)
    await page.keyboard.insertText(text)
    if (text === '') await page.keyboard.press('Delete')
  },
  async paste(field, text) {
    await focus(field)
    await intoField(page, text, 'ControlOrMeta+v')
  },
  async go(step) {
    const link = page.locator(`nav a[href="#${await step.getAttribute('id')}"]`).first()
    // The page glides there, and a key pressed on the way stops it: so does what loads above.
    await expect(async () => {
      await focus(link)
      await page.keyboard.press('Enter')
      await expect.poll(() => isThere(step), { timeout: 3000 }).toBe(true)
    }).toPass({ timeout: 15_000 })
  },
  async reach(kind, step, target) {
    if (shown.has(kind)) return
    await focus(step.getByRole('heading', { level: 2 }).getByRole('link'))
    await tabTo(page, target)
    shown.add(kind)
  },
})
