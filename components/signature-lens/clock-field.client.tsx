'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { fieldLook } from './lens-field'

interface Props {
  label: string
  /** Unix seconds */
  value: number
  onChange: (seconds: number) => void
}

const readable = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')

/** A moment in Unix seconds, typed or moved by minutes. What is no moment stays in the field and changes nothing. */
export function ClockField({ label, value, onChange }: Props) {
  const t = useTranslations('lens.clock')
  const noteId = useId()
  const [typing, setTyping] = useState<string>()
  const valid = typing === undefined || /^\d{1,11}$/.test(typing)
  const type = (text: string) => {
    setTyping(text)
    if (/^\d{1,11}$/.test(text)) onChange(Number(text))
  }
  const move = (seconds: number) => {
    setTyping(undefined)
    onChange(Math.min(99_999_999_999, Math.max(0, value + seconds)))
  }
  return (
    <div>
      <label className="block text-sm font-medium">
        {label}
        <input
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={!valid || undefined}
          aria-describedby={noteId}
          value={typing ?? String(value)}
          onChange={(event) => type(event.target.value)}
          onBlur={() => setTyping(undefined)}
          className={`${fieldLook} mt-1 aria-invalid:border-bad`}
        />
      </label>
      <p id={noteId} className="mt-1 text-xs text-muted">
        {t('seconds', { time: readable(value) })}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        <Button aria-label={t('earlier', { name: label })} onClick={() => move(-60)}>
          {t('minus')}
        </Button>
        <Button aria-label={t('later', { name: label })} onClick={() => move(60)}>
          {t('plus')}
        </Button>
      </div>
    </div>
  )
}
