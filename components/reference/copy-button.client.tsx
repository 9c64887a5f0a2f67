'use client'
import { useTranslations } from 'next-intl'
import { CopyButton as PlainButton } from '../ui/copy-button.client'

/**
 * Copies a text of the reference. On paper and without scripts it could do nothing, so it is not there.
 * @param what named to those who do not see what it stands beside
 */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const t = useTranslations('tools.copy')
  const words = { copy: t('do'), copied: t('done'), failed: t('failed') }
  return (
    <span className="inline-flex noscript:hidden print:hidden">
      <PlainButton text={text} name={t('what', { what })} words={words} />
    </span>
  )
}
