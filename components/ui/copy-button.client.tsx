'use client'
import { useState } from 'react'
import { copyText } from './copy-text'

/**
 * Copies a text and says so beside itself.
 * @param name of the button for those who do not see what it stands beside; it contains `words.copy`
 */
export function CopyButton({
  text,
  name,
  words,
}: {
  text: string
  name: string
  words: Readonly<Record<'copy' | 'copied' | 'failed', string>>
}) {
  const [said, setSaid] = useState<'copied' | 'failed'>()
  return (
    <span className="inline-flex items-center gap-2">
      <button
        type="button"
        aria-label={name}
        className="min-h-8 rounded-lg px-2 text-xs font-semibold text-muted hover:bg-sunken hover:text-ink"
        onClick={async () => {
          setSaid(undefined)
          setSaid((await copyText(text)) ? 'copied' : 'failed')
        }}
        onBlur={() => setSaid(undefined)}
      >
        {words.copy}
      </button>
      <span role="status" className={`text-xs empty:hidden ${said === 'failed' ? 'text-bad' : 'text-good'}`}>
        {said ? words[said] : ''}
      </span>
    </span>
  )
}
