'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '../../ui/button'

const link =
  'inline-flex min-h-10 items-center rounded-lg border border-line-strong bg-raised px-4 text-sm font-semibold hover:bg-sunken'

/** The report and the replay as files, and on paper. */
export function Downloads({ day }: { day: string }) {
  const t = useTranslations('classReport.files')
  const locale = useLocale()
  const api = '/api/class/trainer'
  return (
    <section aria-label={t('title')} className="mt-4 print:hidden">
      <div className="flex flex-wrap gap-2">
        <a className={link} href={`${api}/report?format=csv`} download={`class-${day}.csv`}>
          {t('csv')}
        </a>
        <a className={link} href={`${api}/report?format=json`} download={`class-${day}.json`}>
          {t('json')}
        </a>
        <a className={link} href={`${api}/replay`} download={`class-${day}.replay.json`}>
          {t('replay')}
        </a>
        <Button onClick={() => print()}>{t('print')}</Button>
      </div>
      <p className="mt-2 max-w-prose text-sm text-muted">
        {t.rich('replayHint', {
          page: (chunks) => (
            <a href={`/${locale}/class/replay`} className="text-pull underline underline-offset-4">
              {chunks}
            </a>
          ),
        })}
      </p>
    </section>
  )
}
