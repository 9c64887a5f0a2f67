import { getTranslations } from 'next-intl/server'

/** Stands where the documentation is silent and this course chose. */
export async function ChosenMark() {
  const t = await getTranslations('reference')
  return (
    <span className="inline-block rounded-full border border-dashed border-line-strong px-2 text-xs leading-5 whitespace-nowrap text-muted">
      {t('chosen')}
    </span>
  )
}
