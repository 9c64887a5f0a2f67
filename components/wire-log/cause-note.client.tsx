'use client'
import { useTranslations } from 'next-intl'

/** In words what caused a row, with the way there; a cause that fell off the log is named only. */
export function CauseNote({
  cause,
  known,
  onVisit,
}: {
  cause: string
  known: boolean
  onVisit: (id: string) => void
}) {
  const t = useTranslations('wire')
  return (
    <span className="block font-sans text-muted">
      <span aria-hidden="true">↳ </span>
      {known ? (
        <button
          type="button"
          onClick={(event) => {
            // The row below would take the click as its own.
            event.stopPropagation()
            onVisit(cause)
          }}
          className="min-h-6 text-left underline underline-offset-4 hover:text-ink"
        >
          {t('cause.by', { id: cause })}
        </button>
      ) : (
        t('cause.gone', { id: cause })
      )}
    </span>
  )
}
