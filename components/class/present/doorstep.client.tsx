'use client'
import './stage.css'
import { useLocale, useTranslations } from 'next-intl'

/** Why there is no class to be seen here, and where to go. */
export function Doorstep({ why }: { why: 'connecting' | 'no-seat' | 'gone' | 'full' | 'ended' }) {
  const t = useTranslations('classPresent.doorstep')
  const locale = useLocale()
  const link = 'inline-flex min-h-10 items-center rounded-lg border border-line-strong px-4 font-semibold'
  return (
    <div role="status" className="mx-auto max-w-xl px-4 py-24 sm:px-6">
      <p className="text-lg font-semibold">{t(`${why}.title`)}</p>
      <p className="mt-2 text-muted">{t(`${why}.text`)}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        {why === 'ended' ? (
          <a href={`/${locale}/class/report`} className={link}>
            {t('report')}
          </a>
        ) : null}
        {why === 'no-seat' || why === 'gone' ? (
          <a href={`/${locale}/class`} className={link}>
            {t('class')}
          </a>
        ) : null}
      </p>
    </div>
  )
}
