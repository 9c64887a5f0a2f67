import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import type { PlainType } from './plain-type'

const measured = { text: 'length', list: 'items', integer: 'value', number: 'value' } as const

/**
 * @param locale the page's own where none is given; a route has no page
 * @returns says a type in the reader's words; allowed values and fields within are shown beside it, not here
 */
export async function typeWords(locale?: Locale): Promise<(type: PlainType) => string> {
  const namespace = 'reference.type'
  const t = await (locale ? getTranslations({ locale, namespace }) : getTranslations(namespace))
  const limit = ({ kind, least, most }: PlainType) => {
    const measure = kind in measured ? measured[kind as keyof typeof measured] : undefined
    if (!measure || (least === undefined && most === undefined)) return undefined
    if (least === undefined) return t(`limits.${measure}.most`, { most: most ?? 0 })
    return most === undefined
      ? t(`limits.${measure}.least`, { least })
      : t(`limits.${measure}.both`, { least, most })
  }
  const plain = (type: PlainType): string => {
    const { kind, item, choices = [] } = type
    if (kind === 'either') {
      const words = choices.map(say)
      return t('either', { some: words.slice(0, -1).join(', '), last: words.at(-1) ?? '' })
    }
    if (kind === 'list' && item && item.kind !== 'anything') return t('listOf', { item: say(item) })
    return t(kind)
  }
  const say = (type: PlainType): string => {
    const limited = limit(type)
    const words = limited === undefined ? plain(type) : t('limited', { type: plain(type), limit: limited })
    return type.nullable ? t('orNull', { type: words }) : words
  }
  return say
}
