'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { Button } from '../../ui/button'

interface Props {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
}

/** What lies above the page until it is closed. Closing gives the focus back to where it came from. */
export function Dialog({ title, open, onClose, children }: Props) {
  const t = useTranslations('workflow.tools')
  const id = useId()
  const dialog: RefObject<HTMLDialogElement | null> = useRef(null)
  useEffect(() => {
    const element = dialog.current
    if (open && !element?.open) {
      element?.showModal()
      // By itself the dialog would begin at its first button, which closes it.
      element?.querySelector<HTMLElement>('input[type="search"]')?.focus()
    }
    if (!open && element?.open) element.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      className="mx-auto mt-[6dvh] max-h-[min(46rem,90dvh)] w-[min(46rem,calc(100vw-1.5rem))] flex-col overflow-y-auto rounded-2xl border border-line bg-raised p-4 text-ink shadow-card backdrop:bg-[rgb(0_0_0/0.5)] open:flex"
    >
      <div className="mb-3 flex items-start justify-between gap-3">
        <h2 id={id} className="text-lg font-bold">
          {title}
        </h2>
        <Button variant="plain" className="-mt-1 -mr-2 px-3" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      {open ? children : null}
    </dialog>
  )
}
