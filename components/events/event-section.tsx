import { getTranslations } from 'next-intl/server'
import { htmlLang, type Locale, localeNames, locales } from '@/lib/i18n/locales'
import { type Operation, referenceOf } from '@/mocks/define'
import { jsonSchema } from '@/mocks/reference/json-schema'
import type { WebhookEvent } from '@/mocks/webhooks/define-event'
import { hrefOf } from '../reference/catalogue'
import { CodeBlock } from '../reference/code-block'
import { CopyButton } from '../reference/copy-button.client'
import { FieldList } from '../reference/field-list'
import { NoteList } from '../reference/note-list'
import { fieldsWithin, plainType } from '../reference/plain-type'
import { shortenedJson } from '../reference/shortened-json'
import { MethodBadge } from '../ui/method-badge'
import { eventReference } from './event-words'
import { examplePayload } from './payload'

async function Causes({ operations, locale }: { operations: readonly Operation[]; locale: Locale }) {
  const t = await getTranslations('events')
  return (
    <div className="mt-4 text-sm">
      <h3 className="font-semibold">{t('causes')}</h3>
      {operations.length === 0 ? <p className="mt-1 text-muted">{t('causesNone')}</p> : null}
      <ul className="mt-1 flex flex-wrap gap-x-5">
        {operations.map((operation) => (
          <li key={operation.id}>
            <a href={hrefOf(locale, operation)} className="inline-flex min-h-8 items-center gap-2 text-pull">
              <MethodBadge>{operation.method}</MethodBadge>
              <span className="underline underline-offset-4">{referenceOf(operation).summary[locale]}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const fold = 'mt-3 rounded-xl border border-line bg-surface'
const folder = 'cursor-pointer px-4 py-2.5 text-sm font-semibold'

interface Props {
  event: WebhookEvent
  causes: readonly Operation[]
  locale: Locale
}

/** One event: its names, when it comes, what brings it about, what it carries. */
export async function EventSection({ event, causes, locale }: Props) {
  const t = await getTranslations('events')
  const inReference = await getTranslations('reference')
  const { name, purpose, content, notes = [] } = eventReference(event)
  const payload = shortenedJson(examplePayload(event), (count) => inReference('more', { count }))
  const others = locales.filter((other) => other !== locale)
  return (
    <section
      id={event.type}
      data-entry={event.type}
      aria-labelledby={`${event.type}-name`}
      className="mt-6 scroll-mt-20 rounded-2xl border border-line border-t-4 border-t-push bg-raised p-4 shadow-card sm:p-6"
    >
      <h2 id={`${event.type}-name`} className="text-lg font-bold tracking-tight">
        <a href={`#${event.type}`} className="hover:underline">
          {name[locale]}
        </a>
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-2">
        <code className="rounded-md bg-push-soft px-1.5 font-mono text-sm font-semibold wrap-anywhere text-push">
          {event.type}
        </code>
        <CopyButton text={event.type} what={event.type} />
      </p>
      <p className="mt-3 max-w-[68ch]">{purpose[locale]}</p>
      <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {others.map((other) => (
          <div key={other} className="flex gap-2">
            <dt className="text-muted">{localeNames[other]}:</dt>
            <dd lang={htmlLang[other]}>{name[other]}</dd>
          </div>
        ))}
        <div className="flex gap-2">
          <dt className="text-muted">{t('official')}:</dt>
          <dd lang={htmlLang.pt}>{event.description}</dd>
        </div>
      </dl>
      <Causes operations={causes} locale={locale} />
      {notes.length > 0 ? <NoteList notes={notes} locale={locale} /> : null}
      <details className={fold}>
        <summary className={folder}>{t('payload')}</summary>
        <div className="px-3 pb-3">
          <CodeBlock title={event.type} text={payload} tall />
        </div>
      </details>
      <details className={fold}>
        <summary className={folder}>{t('fields')}</summary>
        <div className="px-4 pb-3">
          <FieldList fields={fieldsWithin(plainType(jsonSchema(content, 'output')))} marksRequired={false} />
        </div>
      </details>
    </section>
  )
}
