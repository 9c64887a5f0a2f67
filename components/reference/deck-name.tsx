import { getTranslations } from 'next-intl/server'
import { htmlLang } from '@/lib/i18n/locales'

/** The operation's name in the Portuguese course that this one grew from. */
export async function DeckName({ name }: { name: string }) {
  const t = await getTranslations('reference')
  return (
    <span className="text-xs text-muted">
      {t('deck')} <span lang={htmlLang.pt}>{name}</span>
    </span>
  )
}
