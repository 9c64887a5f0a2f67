'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Lockable, Locks } from './locks'

/** Says which parts the lesson has fixed; nothing where all is free. */
export function LockNote({ locked = [] }: { locked?: Locks }) {
  const t = useTranslations('console.lock')
  if (locked.length === 0) return null
  return (
    <p className="mt-2 text-sm text-muted">
      <Padlock /> {t('fixed', { parts: locked.map((part) => t(`part.${part}`)).join(', ') })}
    </p>
  )
}

/** A part of the request that can be read, and not changed where the lesson has fixed it. */
export function LockedPart({
  part,
  locked = [],
  text,
  children,
}: {
  part: Lockable
  locked?: Locks
  /** Shown instead where it is long: a field that is switched off cannot be scrolled by keyboard. */
  text?: string
  children: ReactNode
}) {
  const t = useTranslations('console.lock')
  if (!locked.includes(part)) return children
  return (
    <fieldset
      disabled
      className="min-w-0 [&_button]:hidden [&_:disabled]:cursor-not-allowed [&_:disabled]:bg-sunken"
    >
      <legend className="mb-2 text-sm text-muted">
        <Padlock /> {t('here')}
      </legend>
      {text ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre tabIndex={0} className="max-h-80 overflow-auto rounded-lg bg-sunken p-3 font-mono text-sm">
          {text}
        </pre>
      ) : (
        children
      )}
    </fieldset>
  )
}

function Padlock() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="inline size-4 align-[-3px]">
      <path
        d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3 7h10v7H3z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  )
}
