import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { webhookEvents } from '@/mocks/webhooks/events'
import { operationsByEvent } from '../reference/published-events'
import { Search } from '../reference/search.client'
import { Envelope } from './envelope'
import { EventSection } from './event-section'
import { eventEntries, eventReference } from './event-words'
import { SpellingTable } from './spelling-table'

const link = 'block rounded-lg px-3 py-1 text-sm text-muted hover:bg-sunken hover:text-ink'

/** Everything the platform tells by itself: the frame first, then each event. */
export async function EventsView({ locale }: { locale: Locale }) {
  const t = await getTranslations('events')
  const causes = await operationsByEvent()
  return (
    <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-x-10 px-4 sm:px-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <nav
        aria-label={t('nav')}
        className="sticky top-14 max-h-[calc(100dvh-3.5rem)] overflow-y-auto py-8 max-lg:hidden print:hidden"
      >
        <ul className="space-y-0.5">
          {(['envelope', 'spelling'] as const).map((id) => (
            <li key={id}>
              <a href={`#${id}`} className={link}>
                {t(`${id}.title`)}
              </a>
            </li>
          ))}
        </ul>
        <p className="mt-5 px-3 pb-1 text-xs font-semibold">{t('nav')}</p>
        <ul className="space-y-0.5">
          {webhookEvents.map((event) => (
            <li key={event.type}>
              <a href={`#${event.type}`} className={link}>
                {eventReference(event).name[locale]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0 py-8">
        <h1 className="text-2xl font-extrabold tracking-tight sm:text-3xl">{t('title')}</h1>
        <p className="mt-3 max-w-[68ch] text-lg text-muted">{t('lead', { count: webhookEvents.length })}</p>
        <p className="mt-3 text-sm">
          <a href={`/${locale}/reference?q=webhook`} className="text-pull underline underline-offset-4">
            {t('subscribe')}
          </a>
        </p>
        <Envelope />
        <SpellingTable />
        <div className="mt-12" />
        <Search entries={eventEntries()}>
          {webhookEvents.map((event) => (
            <EventSection
              key={event.type}
              event={event}
              causes={causes.get(event.type) ?? []}
              locale={locale}
            />
          ))}
        </Search>
      </div>
    </div>
  )
}
