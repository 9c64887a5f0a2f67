import { expect, test } from 'vitest'
import type { Schema } from '@/mocks/define'
import { responseOf } from '@/mocks/define'
import { jsonSchema } from '@/mocks/reference/json-schema'
import { eventNamed } from '@/mocks/webhooks/events'
import { findOperation } from '../reference/catalogue'
import { type Field, fieldsWithin, plainType } from '../reference/plain-type'
import { eventReference } from './event-words'
import { spellings } from './spellings'

/** Names of fields, those within others too, as `tags[].text` or `responsibleUser.name`. */
function namesIn(schema: Schema | undefined): string[] {
  const names = (fields: readonly Field[], before: string): string[] =>
    fields.flatMap(({ name, type }) => [
      before + name,
      ...names(fieldsWithin(type), `${before}${name}${type.kind === 'list' ? '[]' : ''}.`),
    ])
  return schema ? names(fieldsWithin(plainType(jsonSchema(schema, 'output'))), '') : []
}

const answerOf = (id: string) => {
  const found = findOperation(id)
  return namesIn(found && responseOf(found.operation))
}
const carriedBy = (type: string) => {
  const event = eventNamed(type)
  return namesIn(event && eventReference(event).content)
}

const ofCard = new Set(['cardTags', 'responsible'])

test.each(spellings)('$what: the API and the webhook really spell it so', ({ what, pull, push }) => {
  const [answer, event] = ofCard.has(what) ? ['card.get', 'PANEL_CARD_NEW'] : ['contact.get', 'CONTACT_NEW']
  expect(answerOf(answer)).toContain(pull)
  for (const { name, where } of push) {
    const [carried, place] = where === 'inSession' ? ['SESSION_NEW', 'contactDetails.'] : [event, '']
    expect(carriedBy(carried), carried).toContain(`${place}${name}`)
    expect(carriedBy(event), event).not.toContain(pull)
  }
})
