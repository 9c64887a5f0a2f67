'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { fieldLook, Labelled } from '../webhook-lab/labelled.client'

/** What the contact writes; it is taken only while the flow waits for it. */
export function MessageForm({ waiting, onSend }: { waiting: boolean; onSend: (text: string) => void }) {
  const t = useTranslations('flow.chat')
  const [text, setText] = useState('')
  return (
    <form
      className="mt-2 flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (!waiting || text.trim() === '') return
        onSend(text)
        setText('')
      }}
    >
      <div className="min-w-0 flex-[1_1_10rem]">
        <Labelled label={t('message')}>
          {(id) => (
            <input
              id={id}
              value={text}
              maxLength={4_000}
              autoComplete="off"
              onChange={({ target }) => setText(target.value)}
              className={fieldLook}
            />
          )}
        </Labelled>
      </div>
      <Button type="submit" variant="push" aria-disabled={!waiting} className="aria-disabled:opacity-55">
        {t('send')}
      </Button>
    </form>
  )
}
