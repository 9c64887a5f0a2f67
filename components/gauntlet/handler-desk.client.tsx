'use client'
import { useTranslations } from 'next-intl'
import { memo, useCallback } from 'react'
import type { ConsoleLine } from '@/lib/practice/evidence'
import { CodeEditor } from '../sandbox/code-editor.client'
import { ConsolePane } from '../sandbox/console-pane.client'
import { MemoryTable } from '../sandbox/memory-table.client'
import type { StateEntry } from '../sandbox/runner/serve/snapshot'
import { warmRunner } from '../sandbox/runner-host'
import { useLatest } from '../sandbox/use-latest'
import { Button } from '../ui/button'
import { SecretsView } from './secrets-view.client'

// News of the handler's memory come with every delivery, hundreds in a second: what they do not concern stays as it is.
const Editor = memo(CodeEditor)
const Console = memo(ConsolePane)
const Memory = memo(MemoryTable)

interface Props {
  title?: string
  /** An hour is on. */
  on: boolean
  shown: {
    lines: readonly ConsoleLine[]
    memory: readonly StateEntry[]
    /** The file of the secrets in the last run. */
    secrets?: string
  }
  onRun: () => void
  onReset: () => void
  undo?: () => void
}

/** The learner's handler: its files, the secrets it is given, what it writes and what it remembers. */
export function HandlerDesk({ title, on, shown, onRun, onReset, undo }: Props) {
  const [t, say] = [useTranslations('sandbox'), useTranslations('gauntlet.desk')]
  const latest = useLatest(onRun)
  const run = useCallback(() => latest.current(), [latest])
  const warm = () => void warmRunner(true, true)
  return (
    <section
      aria-label={title ? `${t('region')}: ${title}` : t('region')}
      className="overflow-hidden rounded-xl border border-line bg-raised text-ink shadow-card"
      onPointerEnter={warm}
      onFocusCapture={warm}
    >
      <div className="flex flex-wrap items-center gap-2 border-b border-line p-2">
        <p className="px-1 font-semibold">{say('title')}</p>
        <Button onClick={onReset} className="ml-auto">
          {t('reset')}
        </Button>
        {undo ? <Button onClick={undo}>{t('undo')}</Button> : null}
      </div>
      <Editor onRun={run} />
      <SecretsView text={shown.secrets} />
      <Console lines={shown.lines} running={on} />
      <Memory entries={shown.memory} />
    </section>
  )
}
