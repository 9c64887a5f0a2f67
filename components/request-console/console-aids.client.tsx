'use client'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, useEffect, useState } from 'react'
import { onFirstTouch } from '@/components/shell/first-touch'
import { Boundary } from '@/components/ui/boundary.client'
import { Button } from '@/components/ui/button'
import type { Exchange } from '@/mocks/wire-log'
import { useLinkButton } from './link-button.client'
import type { RequestDraft } from './request-draft'
import { usePreloadCompare } from './response/compare-exchanges.client'

const loadCode = () => import('./code-view.client')
const loadHistory = () => import('./history.client')
const CodeView = lazy(loadCode)
const History = lazy(loadHistory)

/** With the cable out these must be there too, so they come with everything else a lesson needs. */
function usePreload() {
  usePreloadCompare()
  useEffect(() => {
    const forget = [loadCode, loadHistory].map(onFirstTouch)
    return () => {
      for (const one of forget) one()
    }
  }, [])
}

interface Props {
  /** Starts the ids of what is here. */
  id: string
  draft: RequestDraft
  language: string
  /** What went over the wire here, this console's own and others'. */
  entries: readonly Exchange[]
  credentials: readonly string[]
  onLoad: (exchange: Exchange) => void
}

type Panel = 'code' | 'history'

/** What helps with a request but is not a part of it, folded away: as code, as a link, and what was sent before. */
export function ConsoleAids({ id, draft, language, entries, credentials, onLoad }: Props) {
  const t = useTranslations('console')
  const [open, setOpen] = useState<Panel>()
  const link = useLinkButton(draft, credentials)
  usePreload()
  const panels: Record<Panel, () => ReactNode> = {
    code: () => <CodeView draft={draft} language={language} />,
    history: () => <History entries={entries} onLoad={onLoad} />,
  }
  return (
    <div className="mt-4 border-t border-line pt-2">
      <div className="-mx-2 flex flex-wrap gap-x-2">
        {(['code', 'history'] as const).map((panel) => (
          <Button
            key={panel}
            variant="plain"
            className="px-2"
            aria-expanded={open === panel}
            aria-controls={`${id}-aid`}
            onClick={() => setOpen(open === panel ? undefined : panel)}
          >
            <span aria-hidden="true" className={`transition-transform ${open === panel ? 'rotate-90' : ''}`}>
              ›
            </span>
            {t(`${panel}.open`)}
          </Button>
        ))}
        {link.button}
      </div>
      {link.note}
      <div id={`${id}-aid`} className={open ? 'mt-2 mb-2' : ''}>
        {open ? (
          <Boundary loading={<p className="text-sm text-muted">{t('response.loading')}</p>}>
            {panels[open]()}
          </Boundary>
        ) : null}
      </div>
    </div>
  )
}
