'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../ui/button'
import type { FollowState } from './follow'
import { handForm } from './hand-form'
import { lastRequest } from './last-request'
import type { LessonPlace } from './learn-room.client'
import type { MaskedRequest } from './masked-request'
import type { Hand } from './use-hand'

interface Props {
  hand: Hand
  place: LessonPlace
  follow: FollowState
}

const asText = ({ method, url, headers, body, status }: MaskedRequest) =>
  [
    `${method} ${url}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    body,
    '',
    `→ ${status ?? '—'}`,
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')

/** Raises the hand: with a word, and with the last request if its owner wants it seen. */
export function HandPanel({ hand, place, follow }: Props) {
  const t = useTranslations('classLesson')
  const noteId = useId()
  const first = useRef<HTMLTextAreaElement>(null)
  const [note, setNote] = useState('')
  const [shows, setShows] = useState(false)
  const { exercise, here } = follow
  const step = exercise ?? `${place.id}#${here?.step ?? place.steps[0]?.id}`
  const shown = exercise ? lastRequest(exercise) : undefined
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const raise = () => {
    hand.raise({ step, note: note.trim(), shown: shows && shown ? shown : null })
    handForm.close()
  }
  return (
    <form
      aria-label={t('hand.raise')}
      className="max-h-[60dvh] max-w-3xl overflow-y-auto rounded-xl border border-line bg-raised p-4 shadow-card"
      onSubmit={(event) => {
        event.preventDefault()
        raise()
      }}
      onKeyDown={(event) => event.key === 'Escape' && handForm.close()}
    >
      <label htmlFor={noteId} className="block text-sm font-medium">
        {t('hand.note')}
      </label>
      <textarea
        ref={first}
        id={noteId}
        rows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        className="mt-1 w-full rounded-lg border border-line-strong bg-surface px-3 py-2 text-sm"
      />
      {shown ? (
        <>
          <label className="mt-2 flex min-h-10 items-center gap-3 text-sm">
            <input
              type="checkbox"
              checked={shows}
              onChange={(event) => setShows(event.target.checked)}
              className="size-4 accent-pull"
            />
            {t('hand.show')}
          </label>
          {shows ? (
            <figure className="text-sm">
              <figcaption className="text-muted">{t('hand.shown')}</figcaption>
              <pre
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
                tabIndex={0}
                className="max-h-40 overflow-auto rounded-lg bg-sunken p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere"
              >
                {asText(shown)}
              </pre>
            </figure>
          ) : null}
        </>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="submit" variant="primary">
          {t('hand.send')}
        </Button>
        <Button onClick={handForm.close}>{t('hand.cancel')}</Button>
      </div>
    </form>
  )
}
