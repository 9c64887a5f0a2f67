'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'

interface Props {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
}

/** A window above the page; Esc closes it, and the focus goes back to where it was. */
export function Modal({ title, open, onClose, children }: Props) {
  const t = useTranslations('classPresent')
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (dialog === null || dialog.open === open) return
    if (!open) return dialog.close()
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [open])
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto max-h-[85dvh] w-[min(40rem,calc(100vw-2rem))] overflow-y-auto rounded-2xl border border-line bg-raised p-5 text-ink shadow-card backdrop:bg-ink/40"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={id} className="text-lg font-bold">
          {title}
        </h2>
        <button
          type="button"
          onClick={onClose}
          aria-label={t('close')}
          className="grid size-10 shrink-0 place-items-center rounded-lg hover:bg-sunken"
        >
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      {open ? children : null}
    </dialog>
  )
}
