// Promises the refusals of the Weni API: `{"detail": "…"}`, or the name of a field with a list of sentences.
import { type Refusal, Refused, type Rules } from '../define'
import type { Texts } from '../locale'
import { plainRules } from '../plain-rules'

const plain = plainRules(() => 'detail')

const noField = 'non_field_errors'

export const rules: Rules = {
  ...plain,
  invalidInput(place, issues) {
    const field = issues[0]?.path[0]
    if (place !== 'body') return plain.invalidInput(place, issues)
    // One answer speaks of one field.
    const same = issues.filter((issue) => issue.path[0] === field)
    return { ...plain.invalidInput(place, same), key: String(field ?? noField) }
  },
}

export const envelope = ({ key, text }: Refusal, locale: keyof Texts): Record<string, string | string[]> =>
  key === 'detail' ? { detail: text[locale] } : { [key]: [text[locale]] }

/** Something is wrong with a field of the body; `pointer` says where, and names the field first. */
export function invalid(pointer: string, text: Texts, expected?: Texts): Refused {
  const key = pointer.split('/')[1] || noField
  return new Refused({
    rule: `state.${key}`,
    status: 400,
    key,
    part: { in: 'body', name: pointer },
    text,
    expected,
  })
}

/** Something is wrong with the query. */
export function unfit(status: 400 | 404, rule: string, name: string, text: Texts): Refused {
  return new Refused({ rule, status, key: 'detail', part: { in: 'query', name }, text })
}

export const notFound: Texts = { en: 'Not found.', pt: 'Não encontrado.', es: 'No encontrado.' }

export const noUrn = (text: string) => ({
  en: `"${text}" is no valid URN.`,
  pt: `"${text}" não é um URN válido.`,
  es: `"${text}" no es un URN válido.`,
})

export const oneName: Texts = {
  en: 'Name one contact: by uuid or by urn.',
  pt: 'Nomeie um contato: por uuid ou por urn.',
  es: 'Nombra un contacto: por uuid o por urn.',
}
