'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Bench } from '../bench'
import { rename } from '../edits'
import { codeInput, fieldLook } from './field-look'

/** The name is changed when the field is left: half a name would be in everybody's expressions. */
export function NodeName({ bench, name }: { bench: Bench; name: string }) {
  const t = useTranslations('workflow.node')
  const [text, setText] = useState(name)
  const [shown, setShown] = useState(name)
  // Another node, or this one under a new name: the field stays, and with it the focus.
  if (shown !== name) {
    setShown(name)
    setText(name)
  }
  const commit = () => {
    if (text.trim() === name) setText(name)
    else if (bench.attempt(rename(bench.workflow, name, text))) bench.openNode(text.trim())
    else setText(name)
  }
  return (
    <label className="block text-sm font-medium">
      {t('name')}
      <input
        type="text"
        value={text}
        {...codeInput}
        onChange={({ target }) => setText(target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') setText(name)
        }}
        className={`${fieldLook} block font-normal`}
      />
    </label>
  )
}
