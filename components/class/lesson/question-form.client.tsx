'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { Refused } from '@/lib/live/refused'
import { Button } from '../../ui/button'

type Said = 'sent' | 'tooMany' | 'failed'

/** A question for the trainer, without a name beside it. */
export function QuestionForm({ room }: { room: LiveRoom }) {
  const t = useTranslations('classLesson')
  const id = useId()
  const [text, setText] = useState('')
  const [said, setSaid] = useState<Said>()
  const ask = async () => {
    const asked = text.trim()
    if (asked === '') return
    try {
      await room.send('question.ask', { text: asked }, { keep: true })
      setText('')
      setSaid('sent')
    } catch (error) {
      setSaid(error instanceof Refused && error.code === 'too-many' ? 'tooMany' : 'failed')
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <label htmlFor={id} className="block font-semibold">
        {t('question.label')}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={300}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setSaid(undefined)
        }}
        className="mt-2 w-full rounded-lg border border-line-strong bg-surface px-3 py-2"
      />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={text.trim() === ''}>
          {t('question.send')}
        </Button>
        <p role="status" className="text-muted">
          {said ? t(`question.${said}`) : ''}
        </p>
      </div>
    </form>
  )
}
