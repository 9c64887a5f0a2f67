'use client'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button'

interface Props {
  /** On the button. */
  label: string
  question: string
  yes: string
  no: string
  disabled?: boolean
  onYes: () => void
}

/** A button for what cannot be undone: it asks once, in its own place. */
export function AskOnce({ label, question, yes, no, disabled, onYes }: Props) {
  const [asking, setAsking] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asking) keep.current?.focus()
  }, [asking])
  if (!asking)
    return (
      <Button disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </Button>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question and its answers, no form
    <div
      role="group"
      aria-label={question}
      className="flex flex-wrap items-center gap-2 rounded-lg bg-bad-soft p-2"
    >
      <p className="text-sm font-semibold text-bad">{question}</p>
      <Button
        onClick={() => {
          setAsking(false)
          onYes()
        }}
      >
        {yes}
      </Button>
      <Button ref={keep} onClick={() => setAsking(false)}>
        {no}
      </Button>
    </div>
  )
}
