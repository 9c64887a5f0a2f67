import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { EventRows } from '../events/event-rows'
import { eventEntries } from '../events/event-words'
import { anchorOf, catalogue, wordsAbout } from './catalogue'
import { Conventions } from './conventions'
import { HostSection } from './host-section'
import { folded, type SearchEntry } from './matches'
import { ReferenceNav } from './reference-nav'
import { resourceTitle } from './resource-title'
import { Search } from './search.client'

/** Host and resource count among the words: "Carteiras" finds all there is about portfolios. */
function operationEntries(locales: readonly Locale[]): SearchEntry[] {
  return catalogue().flatMap((group) =>
    group.resources.flatMap(({ resource, operations }) =>
      operations.map((operation) => ({
        id: operation.id,
        kind: 'operation' as const,
        groups: [group.host.names[0], anchorOf(group, resource)],
        words: folded(
          [wordsAbout(operation), ...locales.map((locale) => resourceTitle(resource, locale))].join(' '),
        ),
      })),
    ),
  )
}

/** All operations of all hosts, the events beside them, and what holds for all. */
export async function ReferenceIndex({ locale }: { locale: Locale }) {
  const t = await getTranslations('reference')
  const groups = catalogue()
  const [main] = groups
  return (
    <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-x-10 px-4 sm:px-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <ReferenceNav locale={locale} />
      <div className="min-w-0 py-8">
        <h1 className="text-2xl font-extrabold tracking-tight sm:text-3xl">{t('title')}</h1>
        <p className="mt-3 max-w-[68ch] text-lg text-muted">{t('lead')}</p>
        <p className="mt-3 mb-7 flex flex-wrap gap-x-6 gap-y-1 text-sm">
          <a href="#conventions" className="text-pull underline underline-offset-4">
            {t('conventions.title')}
          </a>
          <a href="/openapi.json" className="text-pull underline underline-offset-4">
            {t('openapi')}
          </a>
        </p>
        <Search entries={[...operationEntries(['en', 'pt', 'es']), ...eventEntries()]}>
          {groups.map((group) => (
            <HostSection key={group.host.names[0]} group={group} locale={locale} />
          ))}
          <EventRows locale={locale} />
        </Search>
        {main ? <Conventions host={main.host} locale={locale} /> : null}
      </div>
    </div>
  )
}
