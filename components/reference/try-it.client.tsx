'use client'
import { useTranslations } from 'next-intl'
import { lazy, useEffect, useId, useState } from 'react'
import { practiceSession } from '@/lib/practice/session'
import type { Start } from '../exercise/start'
import { onFirstTouch } from '../shell/first-touch'
import { Boundary } from '../ui/boundary.client'
import { Button } from '../ui/button'

const load = () => import('../exercise/request-workbench.client')
const RequestWorkbench = lazy(load)

interface Props {
  /** The operation's id: its console and its world are kept under it. */
  operation: string
  title: string
  start: Extract<Start, { kind: 'request' }>
}

/** Opens the console with the example filled in. Loaded at the first touch of the page, so that the cable may be pulled. */
export function TryIt({ operation, title, start }: Props) {
  const t = useTranslations('tools.try')
  const panel = useId()
  const [open, setOpen] = useState(false)
  const id = `reference/${operation}`
  useEffect(() => {
    const forget = [onFirstTouch(load), onFirstTouch(() => practiceSession(id).world())]
    return () => {
      for (const one of forget) one()
    }
  }, [id])
  return (
    <div data-workbench className="mt-6 noscript:hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          variant={open ? 'quiet' : 'pull'}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'close' : 'open')}
        </Button>
        {open ? null : <p className="text-sm text-muted">{t('note')}</p>}
      </div>
      <div id={panel} className={open ? 'mt-4' : ''}>
        {open ? (
          <Boundary
            loading={
              <div data-placeholder className="min-h-[46rem] rounded-2xl border border-line bg-sunken" />
            }
          >
            <RequestWorkbench id={id} title={title} start={start} />
          </Boundary>
        ) : null}
      </div>
    </div>
  )
}
