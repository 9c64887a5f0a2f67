import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { referenceOf } from '@/mocks/define'
import { AnswerParts } from './answer-parts'
import type { Found } from './catalogue'
import { ErrorTable } from './error-table'
import { wholeRequest } from './example-request'
import { NoteList } from './note-list'
import { OperationEnd } from './operation-end'
import { OperationHead } from './operation-head'
import { OperationSamples } from './operation-samples'
import { publishedEvents } from './published-events'
import { ReferenceNav } from './reference-nav'
import { RequestParts } from './request-parts'
import { Section } from './section'
import { TryIt } from './try-it.client'

async function Published({ events, locale }: { events: readonly string[]; locale: Locale }) {
  const t = await getTranslations('reference')
  if (events.length === 0) return null
  return (
    <Section id="publishes" title={t('publishes')}>
      <p className="mt-3 text-sm">{t('publishesText')}</p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {events.map((type) => (
          <li key={type}>
            <a
              href={`/${locale}/events#${type}`}
              className="inline-block rounded-md bg-push-soft px-2 py-0.5 font-mono text-xs font-semibold text-push hover:underline"
            >
              {type}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** One operation as one page: the words on the left, what to send and what comes back on the right. */
export async function OperationView({ found, locale }: { found: Found; locale: Locale }) {
  const t = await getTranslations('reference')
  const { host, operation } = found
  const { summary, errors, notes = [] } = referenceOf(operation)
  const request = wholeRequest(host, operation)
  const start = { kind: 'request' as const, requests: [{ ...request, body: request.body ?? '' }] }
  return (
    <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-x-10 px-4 sm:px-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <ReferenceNav locale={locale} current={operation} />
      <article className="min-w-0 py-8">
        <OperationHead found={found} locale={locale} />
        <TryIt operation={operation.id} title={summary[locale]} start={start} />
        <div className="mt-10 grid grid-cols-[minmax(0,1fr)] gap-10 xl:grid-cols-[minmax(0,1fr)_26rem]">
          <div className="min-w-0 max-xl:order-last">
            {notes.length > 0 ? (
              <Section id="notes" title={t('notes')}>
                <NoteList notes={notes} locale={locale} />
              </Section>
            ) : null}
            <RequestParts operation={operation} headers={request.headers} locale={locale} />
            <AnswerParts operation={operation} />
            <Section id="errors" title={t('errors')}>
              <ErrorTable errors={errors} locale={locale} />
            </Section>
            <Published events={await publishedEvents(host, operation)} locale={locale} />
          </div>
          <div className="min-w-0 xl:sticky xl:top-20 xl:self-start">
            <OperationSamples host={host} operation={operation} request={request} />
          </div>
        </div>
        <OperationEnd found={found} locale={locale} />
      </article>
    </div>
  )
}
