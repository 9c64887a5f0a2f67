import type { Locale } from '@/lib/i18n/locales'
import type { ResourceGroup } from './catalogue'
import { resourceTitle } from './resource-title'

/** In the order of the reader's own alphabet. */
export const sortedByTitle = (resources: readonly ResourceGroup[], locale: Locale): ResourceGroup[] =>
  [...resources].sort((a, b) =>
    resourceTitle(a.resource, locale).localeCompare(resourceTitle(b.resource, locale), locale),
  )
