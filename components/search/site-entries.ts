import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readExercise } from '@/lib/content/exercise'
import { glossary } from '@/lib/content/glossary'
import { type Lesson, readCourse } from '@/lib/content/tree'
import { type Locale, locales } from '@/lib/i18n/locales'
import type { SearchEntry } from '@/lib/search/entry'
import { plainText, stepTexts } from '@/lib/search/plain-text'
import { referenceOf } from '@/mocks/define'
import { webhookEvents } from '@/mocks/webhooks/events'
import { eventReference } from '../events/event-words'
import { catalogue, shownPath } from '../reference/catalogue'
import { resourceTitle } from '../reference/resource-title'

function exerciseText(lesson: Lesson, slug: string, locale: Locale): string {
  const { title, task } = readExercise(lesson, slug, locale).messages
  return `${title}: ${plainText(task)}`
}

function lessonEntries(lesson: Lesson, locale: Locale): SearchEntry[] {
  const source = readFileSync(join(lesson.folder, `lesson.${locale}.mdx`), 'utf8')
  return stepTexts(source).map(({ id, title, text, exercises }) => ({
    id: `lessons/${lesson.id}#${id}`,
    kind: 'step',
    title,
    place: lesson.meta[locale].title,
    also: '',
    text: [text, ...exercises.map((slug) => exerciseText(lesson, slug, locale))].join(' '),
  }))
}

const operationEntries = (locale: Locale): SearchEntry[] =>
  catalogue().flatMap(({ resources }) =>
    resources.flatMap(({ resource, operations }) =>
      operations.map((operation) => {
        const { summary, purpose, deckName = '' } = referenceOf(operation)
        return {
          id: `reference/${operation.id}`,
          kind: 'operation',
          title: summary[locale],
          place: `${operation.method} ${shownPath(operation.path)}`,
          also: `${resourceTitle(resource, locale)} ${deckName}`,
          text: purpose[locale],
        }
      }),
    ),
  )

const eventEntries = (locale: Locale): SearchEntry[] =>
  webhookEvents.map((event) => {
    const { name, purpose } = eventReference(event)
    return {
      id: `events#${event.type}`,
      kind: 'event',
      title: name[locale],
      place: event.type,
      also: event.description,
      text: purpose[locale],
    }
  })

/** A word that a reader knows from another language leads to its own. */
const termEntries = (locale: Locale): SearchEntry[] =>
  [...glossary().values()].map(({ id, term, definition, also }) => ({
    id: `glossary#${id}`,
    kind: 'term',
    title: term[locale],
    place: (also[locale] ?? []).join(', '),
    also: locales
      .filter((other) => other !== locale)
      .map((other) => term[other])
      .join(' '),
    text: definition[locale],
  }))

/** Everything of the course that can be found, in one language. Only the server can make it. */
export const siteEntries = (locale: Locale): SearchEntry[] => [
  ...readCourse().flatMap(({ lessons }) => lessons.flatMap((lesson) => lessonEntries(lesson, locale))),
  ...operationEntries(locale),
  ...eventEntries(locale),
  ...termEntries(locale),
]
