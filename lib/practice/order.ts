// Questions that checks ask of an order of steps, and how a learner's draft keeps one.

/** Both stand in the order, `first` before `second`. */
export function comesBefore(order: readonly string[], first: string, second: string): boolean {
  const [a, b] = [order.indexOf(first), order.indexOf(second)]
  return a !== -1 && b !== -1 && a < b
}

/** The first of `steps` that stands before `step`; undefined where none does. */
export const anyBefore = (
  order: readonly string[],
  steps: readonly string[],
  step: string,
): string | undefined => order.find((one) => steps.includes(one) && comesBefore(order, one, step))

export const missingFrom = (order: readonly string[], steps: readonly string[]): string[] =>
  steps.filter((step) => !order.includes(step))

export const orderDraft = '/order.json'

/** What cannot be read is as if it had never been. */
export function keptOrder(files: Readonly<Record<string, string>> | undefined): string[] | undefined {
  try {
    const value: unknown = JSON.parse(files?.[orderDraft] ?? '')
    return Array.isArray(value) && value.every((id) => typeof id === 'string') ? value : undefined
  } catch {
    return undefined
  }
}

export const orderFiles = (order: readonly string[]): Record<string, string> => ({
  [orderDraft]: JSON.stringify(order),
})
