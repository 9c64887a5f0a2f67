import { useFormatter, useTranslations } from 'next-intl'

/** Says a number of bytes in the reader's language. */
export function useSize(): (bytes: number) => string {
  const t = useTranslations('console.response')
  const format = useFormatter()
  return (bytes) =>
    bytes < 1000
      ? t('bytes', { n: bytes })
      : t('kilobytes', { n: format.number(bytes / 1000, { maximumFractionDigits: 1 }) })
}
