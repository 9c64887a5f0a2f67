'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

interface Props {
  /** What was searched for, trimmed. */
  asked: string
  /** Entries found; undefined while the index is not there. */
  count: number | undefined
  failed: boolean
  retry: () => void
}

/** Says how the search stands: on its way, failed, waiting for words, so many results, or none. */
export function SearchNews({ asked, count, failed, retry }: Props) {
  const t = useTranslations('search')
  const nothing = count === 0 && asked !== ''
  return (
    <div className="px-4 py-3 text-sm text-muted">
      <p role="status" className={nothing ? 'font-semibold text-ink wrap-anywhere' : undefined}>
        {failed
          ? t('failed')
          : count === undefined
            ? t('loading')
            : asked === ''
              ? t('hint')
              : nothing
                ? t('nothing', { query: asked })
                : t('count', { count })}
      </p>
      {failed ? (
        <Button className="mt-3" onClick={retry}>
          {t('retry')}
        </Button>
      ) : null}
      {nothing ? <p className="mt-1">{t('advice')}</p> : null}
      {count !== undefined && asked === '' ? <p className="mt-1 max-sm:hidden">{t('keys')}</p> : null}
    </div>
  )
}
