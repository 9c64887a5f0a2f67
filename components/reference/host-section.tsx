import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { anchorOf, type HostGroup } from './catalogue'
import { CopyButton } from './copy-button.client'
import { NoteList } from './note-list'
import { OperationRow } from './operation-row'
import { resourceTitle } from './resource-title'
import { sortedByTitle } from './sorted-by-title'

/** A host, how to reach it, and its operations by resource. */
export async function HostSection({ group, locale }: { group: HostGroup; locale: Locale }) {
  const t = await getTranslations('reference')
  const { host, reference } = group
  const [name] = host.names
  const base = `https://${name}`
  return (
    <section data-group={name} aria-labelledby={`host-${name}`} className="mt-12">
      <h2 id={`host-${name}`} className="scroll-mt-20 text-xl font-bold tracking-tight">
        {reference.name[locale]}
      </h2>
      <p className="mt-1 max-w-[68ch] text-muted">{reference.purpose[locale]}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 text-sm">
        <span className="font-semibold">{t('base')}</span>
        <code className="font-mono wrap-anywhere">{base}</code>
        <CopyButton text={base} what={t('base')} />
      </p>
      {reference.notes ? <NoteList notes={reference.notes} locale={locale} /> : null}
      {sortedByTitle(group.resources, locale).map(({ resource, operations }) => (
        <section
          key={resource}
          id={anchorOf(group, resource)}
          data-group={anchorOf(group, resource)}
          aria-labelledby={`${anchorOf(group, resource)}-title`}
          className="mt-7 scroll-mt-20"
        >
          <h3
            id={`${anchorOf(group, resource)}-title`}
            className="flex items-baseline gap-3 text-lg font-bold tracking-tight"
          >
            {resourceTitle(resource, locale)}
            <span className="text-sm font-normal text-muted">{t('count', { count: operations.length })}</span>
          </h3>
          <ul className="mt-2 divide-y divide-line overflow-hidden rounded-2xl border border-line bg-raised shadow-card">
            {operations.map((operation) => (
              <OperationRow key={operation.id} operation={operation} locale={locale} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
