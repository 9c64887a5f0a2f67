'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../ui/button'
import { type LogPage, pageSize } from './log-filter'

/** Which rows are shown, and the way to newer and older ones. */
export function Pager({
  page: { page, pages, count, rows },
  onPage,
}: {
  page: LogPage
  onPage: (page: number) => void
}) {
  const t = useTranslations('webhookLab.log')
  const from = page * pageSize + 1
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3">
      <p className="text-sm text-muted">{t('rows', { from, to: from + rows.length - 1, all: count })}</p>
      {pages > 1 ? (
        <>
          <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
            {t('newer')}
          </Button>
          <Button disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
            {t('older')}
          </Button>
        </>
      ) : null}
    </div>
  )
}
