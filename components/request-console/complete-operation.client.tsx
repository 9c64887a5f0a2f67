'use client'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CompleteList } from './complete-list.client'
import type { OperationEntry } from './operation-entry'

interface Props {
  /** Absent while the list has not been loaded. */
  operations?: readonly OperationEntry[]
  /** Loads the list. */
  ask: () => Promise<void>
  onChoose: (entry: OperationEntry) => void
}

/** A button and its dialog, in which one of the practice operations is searched for and chosen. */
export function CompleteOperation({ operations, ask, onChoose }: Props) {
  const t = useTranslations('console.complete')
  const title = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const show = () => {
    setOpen(true)
    dialog.current?.showModal()
    setFailed(false)
    ask().catch(() => setFailed(true))
  }
  return (
    <>
      <Button variant="plain" className="px-2" aria-haspopup="dialog" onClick={show}>
        {t('open')}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={title}
        onClose={() => setOpen(false)}
        onKeyDown={(event) => event.stopPropagation()}
        className="mx-auto mt-[6dvh] max-h-[min(42rem,90dvh)] w-[min(44rem,calc(100vw-1.5rem))] flex-col overflow-hidden rounded-2xl border border-line bg-raised p-4 text-ink shadow-card backdrop:bg-[rgb(0_0_0/0.5)] open:flex"
      >
        <div className="flex items-start justify-between gap-3">
          <h2 id={title} className="text-lg font-bold">
            {t('open')}
          </h2>
          <Button variant="plain" className="-mt-1 -mr-2 px-3" onClick={() => dialog.current?.close()}>
            {t('close')}
          </Button>
        </div>
        <p className="mb-3 text-sm text-muted">{t('lead')}</p>
        {open && operations ? (
          <CompleteList
            operations={operations}
            onChoose={(entry) => {
              // Closing gives the focus back to the button; whoever chose moves it on from there.
              dialog.current?.close()
              onChoose(entry)
            }}
          />
        ) : (
          <p role="status" className="text-sm">
            {failed ? t('failed') : t('loading')}
          </p>
        )}
      </dialog>
    </>
  )
}
