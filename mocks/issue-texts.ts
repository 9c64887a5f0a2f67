// Promises a sentence for whatever a schema finds wrong, naming the field and what would pass, in three languages.
import type * as z from 'zod/mini'
import type { InputPlace, Refusal } from './define'
import type { Locale, Texts } from './locale'
import { say } from './say'
import type { Sentences } from './sentences/en'

type Issue = z.core.$ZodIssue

/** More sentences than these help nobody. */
const mostIssues = 3

/** The same words, or words made the same way, in every language. */
export function texts(write: (locale: Locale) => string): Texts {
  return { en: write('en'), pt: write('pt'), es: write('es') }
}

const isNumber = (origin: string) => origin === 'number' || origin === 'int'

function expectedBy(s: Sentences, issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return s.kinds[issue.expected] ?? issue.expected
    case 'invalid_value':
      return s.oneOf(issue.values.map(String).join(', '))
    case 'too_small':
      if (isNumber(issue.origin)) return s.orMore(issue.minimum)
      if (issue.origin === 'string' && issue.minimum === 1) return s.someText
      return s.atLeast(issue.minimum, issue.origin === 'array')
    case 'too_big':
      return isNumber(issue.origin)
        ? s.orLess(issue.maximum)
        : s.atMost(issue.maximum, issue.origin === 'array')
    case 'invalid_format':
      return s.formats[issue.format] ?? issue.format
    default:
      return s.another
  }
}

function nameOf(place: InputPlace, { path }: Issue): string {
  // A list's item is reported as `IncludeDetails.0`; in a query only the name was written.
  return place === 'query' ? String(path[0] ?? '') : path.map(String).join('.')
}

function subjectOf(s: Sentences, place: InputPlace, issue: Issue): string {
  const name = nameOf(place, issue)
  if (place === 'query') return s.queryParameter(name)
  if (place === 'path') return s.pathParameter(name)
  return name === '' ? s.body : s.field(name)
}

/** Texts are quoted as they came, shortened; lists and objects are only named. */
function shown(s: Sentences, value: unknown): string {
  if (Array.isArray(value)) return s.kinds.array ?? ''
  if (typeof value === 'object' && value !== null) return s.kinds.object ?? ''
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text
}

function sentence(s: Sentences, place: InputPlace, issue: Issue): string {
  const subject = subjectOf(s, place, issue)
  if (issue.code === 'invalid_type' && issue.input === undefined) return s.isMissing(subject)
  if (issue.code === 'too_small' && issue.origin === 'array')
    return s.needsItems(subject, Number(issue.minimum))
  return s.mustBe(subject, shown(s, issue.input), expectedBy(s, issue))
}

export function describeIssues(
  place: InputPlace,
  issues: readonly Issue[],
): Pick<Refusal, 'text' | 'expected' | 'faults'> {
  const some = issues.slice(0, mostIssues)
  return {
    faults: some.map((issue) => ({
      part: placeOf(place, [issue]),
      text: say((s) => sentence(s, place, issue)),
    })),
    text: say((s) => some.map((issue) => sentence(s, place, issue)).join(' ')),
    expected: say((s) =>
      some.map((issue) => `${nameOf(place, issue)}: ${expectedBy(s, issue)}`.replace(/^: /, '')).join('; '),
    ),
  }
}

/** Where the first problem sits: a parameter's name, or a JSON pointer into the body. */
export function placeOf(place: InputPlace, issues: readonly Issue[]): Refusal['part'] {
  const [first] = issues
  if (!first) return { in: place }
  if (place !== 'body') return { in: place, name: nameOf(place, first) }
  const pointer = first.path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
  return { in: 'body', name: pointer }
}

export function ignoredText(place: InputPlace, names: readonly string[]): Texts {
  const list = names.slice(0, 5).join(', ')
  return say((s) => (place === 'query' ? s.ignoredQuery(list) : s.ignoredBody(list)))
}
