import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { webhookEvents } from '@/mocks/webhooks/events'
import { eventReference, eventsGroup } from './event-words'

/** The events as a list of links, beside the operations. */
export async function EventRows({ locale }: { locale: Locale }) {
  const t = await getTranslations('reference')
  return (
    <section data-group={eventsGroup} aria-labelledby="events" className="mt-12">
      <h2 id="events" className="scroll-mt-20 text-xl font-bold tracking-tight">
        {t('events')}
      </h2>
      <p className="mt-1 max-w-[68ch] text-muted">{t('eventsLead')}</p>
      <ul className="mt-4 divide-y divide-line overflow-hidden rounded-2xl border border-line bg-raised shadow-card">
        {webhookEvents.map((event) => (
          <li key={event.type} data-entry={event.type}>
            <a
              href={`/${locale}/events#${event.type}`}
              className="group grid items-baseline gap-x-4 px-4 py-3 hover:bg-sunken focus-visible:-outline-offset-3 sm:grid-cols-2"
            >
              <span className="font-semibold group-hover:underline">
                {eventReference(event).name[locale]}
              </span>
              <code className="font-mono text-xs wrap-anywhere text-push sm:text-sm">{event.type}</code>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
