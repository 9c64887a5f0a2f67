import type { Locator } from '@playwright/test'
import type { Desk } from './course-test'

export const box = (form: Locator, name: string): Locator => form.getByRole('textbox', { name, exact: true })

export const list = (form: Locator, name: string): Locator =>
  form.getByRole('combobox', { name, exact: true })

export const button = (place: Locator, name: string): Locator =>
  place.getByRole('button', { name, exact: true })

/** Leaves alone what holds the text already. */
export async function write({ hands }: Desk, field: Locator, text: string): Promise<void> {
  if ((await field.inputValue()) !== text) await hands.write(field, text)
}

export async function choose({ hands }: Desk, field: Locator, value: string): Promise<void> {
  if ((await field.inputValue()) !== value) await hands.choose(field, value)
}

/** Adds or takes away until there are so many of them. */
export async function countTo(
  { hands }: Desk,
  wanted: number,
  { there, add, remove }: { there: () => Promise<number>; add: Locator; remove: Locator },
): Promise<void> {
  for (let count = await there(); count < wanted; count++) await hands.press(add)
  for (let count = await there(); count > wanted; count--) await hands.press(remove)
}
