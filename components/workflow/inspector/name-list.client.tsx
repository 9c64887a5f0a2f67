'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ItemPath } from '../item-paths'
import { codeInput, fieldLook } from './field-look'

interface Props {
  /** Of the field the names go into. */
  label: string
  names: readonly ItemPath[]
  onPick: (path: string) => void
}

/** Names an expression can use for what arrives, to be picked instead of typed. */
export function NameList({ label, names, onPick }: Props) {
  const t = useTranslations('workflow.field')
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState('')
  const shown = names.filter(({ path }) => path.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <details
      className="mt-1 text-sm"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="min-h-8 cursor-pointer py-1 text-xs font-medium text-muted">
        {t('names')}
        <span className="sr-only">: {label}</span>
      </summary>
      {open ? (
        <div className="rounded-lg border border-line p-2">
          <input
            type="search"
            aria-label={t('search', { label })}
            placeholder={t('searchPlaceholder')}
            value={wanted}
            {...codeInput}
            onChange={({ target }) => setWanted(target.value)}
            className={fieldLook}
          />
          <ul className="mt-2 max-h-48 overflow-y-auto" aria-label={t('namesFor', { label })}>
            {shown.map(({ path, sample }) => (
              <li key={path}>
                <button
                  type="button"
                  className="flex min-h-9 w-full flex-wrap items-baseline gap-x-3 rounded-md px-2 py-1 text-left hover:bg-sunken"
                  onClick={() => {
                    setOpen(false)
                    onPick(path)
                  }}
                >
                  <code className="font-mono text-xs wrap-anywhere">{path}</code>
                  <span className="max-w-full truncate text-xs text-muted">{sample}</span>
                </button>
              </li>
            ))}
          </ul>
          {shown.length === 0 ? <p className="p-2 text-xs text-muted">{t('noNames')}</p> : null}
        </div>
      ) : null}
    </details>
  )
}
