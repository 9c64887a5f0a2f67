import { getTranslations } from 'next-intl/server'
import { type Operation, referenceOf, responseOf } from '@/mocks/define'
import { jsonSchema } from '@/mocks/reference/json-schema'
import { shownPath } from './catalogue'
import { FieldList } from './field-list'
import { fieldsWithin, plainType } from './plain-type'
import { Section } from './section'
import { typeWords } from './type-words'

async function Fields({ operation, path }: { operation: Operation; path: string }) {
  const t = await getTranslations('reference')
  const say = await typeWords()
  const schema = responseOf(operation, path)
  if (!schema) return <p className="mt-3 text-sm">{t('responseEmpty')}</p>
  const type = plainType(jsonSchema(schema, 'output'))
  return (
    <>
      {type.kind === 'object' ? null : (
        <p className="mt-3 text-sm text-muted">{t('bodyAny', { type: say(type) })}</p>
      )}
      <FieldList fields={fieldsWithin(type)} marksRequired={false} />
    </>
  )
}

/** The fields of a successful answer; an older path that answers otherwise has its own list. */
export async function AnswerParts({ operation }: { operation: Operation }) {
  const t = await getTranslations('reference')
  const { statuses = [200] } = referenceOf(operation)
  const formOf = (path: string) => {
    const schema = responseOf(operation, path)
    return JSON.stringify(schema && jsonSchema(schema, 'output'))
  }
  const others = (operation.also ?? []).filter((path) => formOf(path) !== formOf(operation.path))
  return (
    <Section id="answer" title={t('response')}>
      <p className="mt-3 flex gap-2">
        {statuses.map((status) => (
          <span
            key={status}
            className="rounded-md bg-good-soft px-2 font-mono text-sm font-semibold text-good"
          >
            {status}
          </span>
        ))}
      </p>
      <Fields operation={operation} path={operation.path} />
      {others.map((path) => (
        <details key={path} className="mt-3">
          <summary className="cursor-pointer text-sm font-semibold text-pull">
            {t('responseOlder', { path: shownPath(path) })}
          </summary>
          <div className="border-l-2 border-line pl-4">
            <Fields operation={operation} path={path} />
          </div>
        </details>
      ))}
    </Section>
  )
}
