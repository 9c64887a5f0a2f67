import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { type Operation, referenceOf, type Schema } from '@/mocks/define'
import { fieldTexts } from '@/mocks/reference/field-texts'
import { jsonSchema } from '@/mocks/reference/json-schema'
import type { WholeRequest } from './example-request'
import { FieldList } from './field-list'
import { fieldsWithin, plainType } from './plain-type'
import { Section } from './section'
import { typeWords } from './type-words'

/** What is said of a field: by the operation itself, else what its name means everywhere. */
function textsOf(operation: Operation, locale: Locale): Record<string, string> {
  const texts = { ...fieldTexts, ...referenceOf(operation).fields }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text[locale]]))
}

const typeOf = (schema: Schema) => plainType(jsonSchema(schema, 'input'))

async function Headers({ headers }: { headers: WholeRequest['headers'] }) {
  const t = await getTranslations('reference')
  return (
    <Section id="headers" title={t('headers')}>
      {headers.length === 0 ? <p className="mt-3 text-sm">{t('headersText.none')}</p> : null}
      <ul className="divide-y divide-line">
        {headers.map(([name, value]) => (
          <li key={name} className="py-3 first:pt-2 last:pb-1">
            <code className="font-mono text-sm wrap-anywhere">
              <span className="font-semibold">{name}:</span> {value}
            </code>
            <p className="mt-1 text-sm">
              {t(name === 'Authorization' ? 'headersText.token' : 'headersText.type')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

async function Body({ operation, locale }: { operation: Operation; locale: Locale }) {
  const t = await getTranslations('reference')
  const say = await typeWords()
  if (!operation.body) return null
  const type = typeOf(operation.body)
  const fields = fieldsWithin(type)
  return (
    <Section id="body" title={t('body')}>
      {operation.bodyRequired === false ? (
        <p className="mt-3 text-sm text-muted">{t('bodyOptional')}</p>
      ) : null}
      {type.kind === 'object' ? null : (
        <p className="mt-3 text-sm text-muted">{t('bodyAny', { type: say(type) })}</p>
      )}
      <FieldList fields={fields} texts={textsOf(operation, locale)} open={2} />
    </Section>
  )
}

interface Props {
  operation: Operation
  headers: WholeRequest['headers']
  locale: Locale
}

/** All that a request may carry, from its path to its body. */
export async function RequestParts({ operation, headers, locale }: Props) {
  const t = await getTranslations('reference')
  const texts = textsOf(operation, locale)
  const params = operation.params ? fieldsWithin(typeOf(operation.params)) : []
  const query = operation.query ? fieldsWithin(typeOf(operation.query)) : []
  return (
    <>
      <Headers headers={headers} />
      {params.length > 0 ? (
        <Section id="path" title={t('pathParams')}>
          <FieldList fields={params} texts={texts} />
        </Section>
      ) : null}
      {query.length > 0 ? (
        <Section id="query" title={t('query')}>
          <FieldList fields={query} texts={texts} />
        </Section>
      ) : null}
      <Body operation={operation} locale={locale} />
    </>
  )
}
