'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

/** On plain http a page has no clipboard of its own; a selection can be copied all the same. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  const before = document.activeElement
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** @param what named to those who do not see what it stands beside */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const t = useTranslations('tools.copy')
  const [said, setSaid] = useState<'done' | 'failed'>()
  return (
    <span className="inline-flex items-center gap-2 noscript:hidden print:hidden">
      <button
        type="button"
        aria-label={t('what', { what })}
        className="min-h-8 rounded-lg px-2 text-xs font-semibold text-muted hover:bg-sunken hover:text-ink"
        onClick={async () => {
          setSaid(undefined)
          setSaid((await copy(text)) ? 'done' : 'failed')
        }}
        onBlur={() => setSaid(undefined)}
      >
        {t('do')}
      </button>
      <span role="status" className="text-xs text-good empty:hidden">
        {said ? t(said) : ''}
      </span>
    </span>
  )
}
