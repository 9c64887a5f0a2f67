// Promises the variables a card of this flow can use, and what is being typed of one where the cursor stands.
import type { Flow, FlowContact } from './flow'
import { resultKey } from './result-key'

const ofContact = ['name', 'first_name', 'urn', 'uuid', 'language']
const ofWebhook = {
  weni: ['webhook'],
  rapidpro: ['webhook.json', 'webhook.status'],
} as const

/** Without the `@`. */
export function variablesOf(flow: Flow, contacts: readonly FlowContact[]): string[] {
  const named = flow.cards.flatMap((card) => {
    if (card.kind !== 'ask' && card.kind !== 'call') return []
    const key = resultKey(card.result)
    if (key === '' || key === '_') return []
    const whole = `results.${key}`
    return card.kind === 'ask' ? [whole] : [whole, `${whole}.category`, `${whole}.extra`]
  })
  const fields = contacts.flatMap((contact) => Object.keys(contact.fields).map((key) => `fields.${key}`))
  return [
    ...new Set([
      ...ofContact.map((name) => `contact.${name}`),
      ...fields,
      ...named,
      'input.text',
      ...ofWebhook[flow.dialect],
    ]),
  ]
}

export interface Typing {
  /** Where the `@` stands. */
  from: number
  /** What follows it, up to the cursor. */
  typed: string
}

/** Undefined where no variable is being typed; `@@` is a plain at sign. */
export function typingAt(text: string, caret: number): Typing | undefined {
  const found = /(@+)([\p{L}_][\p{L}\d_.]*)?$/u.exec(text.slice(0, caret))
  if (!found) return undefined
  const [whole, signs = '', typed = ''] = found
  return signs.length % 2 === 1 ? { from: caret - whole.length + signs.length - 1, typed } : undefined
}

const most = 8

/** Those that begin so, then those that hold it; nothing where one is already written out. */
export function fittingVariables(variables: readonly string[], typed: string): string[] {
  const asked = typed.toLowerCase()
  const begin = variables.filter((name) => name.startsWith(asked))
  const hold = variables.filter((name) => !name.startsWith(asked) && name.includes(asked))
  const fitting = [...begin, ...hold]
  return fitting.length === 1 && fitting[0] === asked ? [] : fitting.slice(0, most)
}

/** The text with the variable written out, and where the cursor stands after it. */
export function withVariable(text: string, caret: number, typing: Typing, variable: string) {
  const before = `${text.slice(0, typing.from)}@${variable}`
  return { text: before + text.slice(caret), caret: before.length }
}
