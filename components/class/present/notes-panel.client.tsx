'use client'
import { useTranslations } from 'next-intl'
import type { DeckScreen } from './deck-position'
import type { StepNotes } from './use-notes'

/** What the lesson says to its trainer about this step, and what comes next. */
export function NotesPanel({
  notes,
  next,
  shown,
}: {
  notes: StepNotes | undefined
  next: DeckScreen | undefined
  shown: boolean
}) {
  const t = useTranslations('classPresent')
  return (
    <>
      <section aria-labelledby="class-next">
        <h2 id="class-next" className="text-xs font-semibold tracking-wide text-muted uppercase">
          {t('next.title')}
        </h2>
        <p className="font-semibold">{next ? next.step.title : t('next.none')}</p>
        {next && next.position.fragment > 0 ? (
          <p className="text-sm text-muted">
            {t('screenOf', { number: next.position.fragment + 1, total: next.step.screens })}
          </p>
        ) : null}
      </section>
      {shown ? (
        <section aria-labelledby="class-notes">
          <h2 id="class-notes" className="text-xs font-semibold tracking-wide text-muted uppercase">
            {t('notes.title')}
          </h2>
          {notes?.html ? (
            <div
              className="lesson-prose text-base"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our server of the lesson's own text
              dangerouslySetInnerHTML={{ __html: notes.html }}
            />
          ) : (
            <p className="text-sm text-muted">{t('notes.none')}</p>
          )}
        </section>
      ) : null}
    </>
  )
}
