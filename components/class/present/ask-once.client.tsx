'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button'

interface Props {
  label: string
  /** What is asked before it is done. */
  question: string
  onYes: () => void
  disabled?: boolean
  className?: string
}

/** For what cannot be undone: the button asks, in its own place. */
export function AskOnce({ label, question, onYes, disabled, className }: Props) {
  const t = useTranslations('classPresent.ask')
  const [asking, setAsking] = useState(false)
  const no = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asking) no.current?.focus()
  }, [asking])
  if (!asking)
    return (
      <Button className={className} disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </Button>
    )
  return (
    <fieldset className="rounded-xl border border-line-strong bg-warn-soft p-3 text-sm">
      <legend className="sr-only">{label}</legend>
      <p>{question}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button
          variant="primary"
          onClick={() => {
            setAsking(false)
            onYes()
          }}
        >
          {t('yes')}
        </Button>
        <Button ref={no} onClick={() => setAsking(false)}>
          {t('no')}
        </Button>
      </p>
    </fieldset>
  )
}
