'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { onFirstTouch } from '../shell/first-touch'
import type { SearchPanelProps } from './search-panel.client'
import { opensSearch } from './shortcut'

const loadPanel = () => import('./search-panel.client')

/**
 * Opens the search. All that searches comes with the first opening, and at the latest a moment after the reader first
 * touches the page: from then on the cable may be pulled.
 */
export function SearchButton() {
  const t = useTranslations('search')
  const locale = useLocale()
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [Panel, setPanel] = useState<ComponentType<SearchPanelProps>>()
  const [failed, setFailed] = useState(false)

  const show = useCallback(() => {
    if (dialog.current?.open) return
    dialog.current?.showModal()
    setOpen(true)
    loadPanel().then(
      ({ SearchPanel }) => setPanel(() => SearchPanel),
      () => setFailed(true),
    )
  }, [])

  useEffect(() => onFirstTouch(async () => (await loadPanel()).loadIndex(locale)), [locale])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!opensSearch(event)) return
      event.preventDefault()
      show()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [show])

  return (
    <>
      <button
        type="button"
        onClick={show}
        title={t('shortcut')}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        className="grid size-10 shrink-0 place-items-center rounded-lg hover:bg-sunken noscript:hidden"
      >
        <span className="sr-only">{t('open')}</span>
        <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5" fill="none" stroke="currentColor">
          <g strokeWidth="2" strokeLinecap="round">
            <circle cx="8.5" cy="8.5" r="5.5" />
            <path d="m13 13 4.5 4.5" />
          </g>
        </svg>
      </button>
      <dialog
        ref={dialog}
        aria-label={t('label')}
        closedby="any"
        onClose={() => setOpen(false)}
        className="h-dvh max-h-none w-full max-w-none bg-raised text-ink backdrop:bg-black/50 sm:mx-auto sm:mt-[8dvh] sm:h-auto sm:max-h-[84dvh] sm:max-w-2xl sm:rounded-2xl sm:border sm:border-line sm:shadow-card print:hidden"
      >
        {open && Panel ? (
          <Panel query={query} onQuery={setQuery} close={() => dialog.current?.close()} />
        ) : (
          <div className="flex items-center gap-4 p-5">
            <p role="status" className="flex-1">
              {t(failed ? 'broken' : 'loading')}
            </p>
            <button
              type="button"
              className="min-h-10 font-semibold underline"
              onClick={() => (failed ? location.reload() : dialog.current?.close())}
            >
              {t(failed ? 'reload' : 'close')}
            </button>
          </div>
        )}
      </dialog>
    </>
  )
}
