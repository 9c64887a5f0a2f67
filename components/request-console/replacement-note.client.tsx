'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Replacement, Said } from './use-replacement'

/** Says what was put into the console and what of it was left out, and offers the request before. */
export function ReplacementNote({ said, undo }: Pick<Replacement, 'said' | 'undo'>) {
  const t = useTranslations('console.paste')
  return (
    <div className={said ? 'mt-3 rounded-lg bg-sunken px-3 py-2 text-sm' : ''}>
      <div role="status">{said ? <Sentences said={said} /> : null}</div>
      {undo ? (
        <Button variant="plain" className="-ml-2 px-2 underline" onClick={undo}>
          {t('back')}
        </Button>
      ) : null}
    </div>
  )
}

function Sentences({ said }: { said: Said }) {
  const t = useTranslations('console')
  switch (said.by) {
    case 'curl':
      return (
        <>
          <p>{t('paste.done')}</p>
          {said.ignored.length > 0 ? (
            <p className="text-warn [overflow-wrap:anywhere]">
              {t('paste.ignored', { list: said.ignored.join(' · ') })}
            </p>
          ) : null}
          {said.notes.map(({ code, at }) => (
            <p key={code + at} className="text-warn [overflow-wrap:anywhere]">
              {t(`paste.note.${code}`, { at })}
            </p>
          ))}
        </>
      )
    case 'curl-unread': {
      const { problem, at = '' } = said.problem
      return (
        <p className="text-bad [overflow-wrap:anywhere]">
          {t('paste.unread', { why: t(`paste.problem.${problem}`, { at }) })}
        </p>
      )
    }
    case 'curl-failed':
      return <p className="text-bad">{t('paste.failed')}</p>
    case 'operation':
      return <p>{t(said.names ? 'complete.doneNames' : 'complete.done', { summary: said.summary })}</p>
    case 'history':
      return <p>{t('history.loaded', { id: said.id })}</p>
    case 'reset':
      return <p>{t('paste.reset')}</p>
    case 'undo':
      return <p>{t('paste.restored')}</p>
  }
}
