import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { type Operation, referenceOf } from '@/mocks/define'
import { anchorOf, catalogue, hrefOf } from './catalogue'
import { resourceTitle } from './resource-title'
import { sortedByTitle } from './sorted-by-title'

const link =
  'block rounded-lg px-3 py-1 text-sm text-muted hover:bg-sunken hover:text-ink aria-[current]:bg-pull-soft aria-[current]:font-semibold aria-[current]:text-pull'

interface Props {
  locale: Locale
  /** The operation shown: its resource stands unfolded. */
  current?: Operation
}

/** Resources by host, beside the page on wide screens. */
export async function ReferenceNav({ locale, current }: Props) {
  const t = await getTranslations('reference')
  const list = `/${locale}/reference`
  return (
    <nav
      aria-label={t('nav')}
      className="sticky top-14 max-h-[calc(100dvh-3.5rem)] overflow-y-auto py-8 max-lg:hidden print:hidden"
    >
      <ul className="space-y-0.5">
        <li>
          <a href={current ? list : '#conventions'} className={link}>
            {current ? `← ${t('all')}` : t('conventions.title')}
          </a>
        </li>
      </ul>
      {catalogue().map((group) => (
        <div key={group.host.names[0]} className="mt-5">
          <p className="px-3 pb-1 text-xs font-semibold text-ink">{group.reference.name[locale]}</p>
          <ul className="space-y-0.5">
            {sortedByTitle(group.resources, locale).map(({ resource, operations }) => (
              <li key={resource}>
                <a href={`${current ? list : ''}#${anchorOf(group, resource)}`} className={link}>
                  {resourceTitle(resource, locale)}
                </a>
                {current && operations.includes(current) ? (
                  <ul className="my-1 ml-3 space-y-0.5 border-l border-line pl-1">
                    {operations.map((operation) => (
                      <li key={operation.id}>
                        <a
                          href={hrefOf(locale, operation)}
                          aria-current={operation === current ? 'page' : undefined}
                          className={link}
                        >
                          {referenceOf(operation).summary[locale]}
                        </a>
                      </li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="mt-5">
        <a href={`/${locale}/events`} className={link}>
          {t('events')}
        </a>
      </p>
    </nav>
  )
}
