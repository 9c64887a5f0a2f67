import type { Locale } from '@/lib/i18n/locales'
import { messages } from '@/lib/i18n/messages'

/** The heading of a resource; its own id until the messages name it, so that a new resource needs nothing here. */
export function resourceTitle(resource: string, locale: Locale): string {
  const titles: Record<string, string> = messages[locale].reference.resources
  return titles[resource] ?? resource
}
