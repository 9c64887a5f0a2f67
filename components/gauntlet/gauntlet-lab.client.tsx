'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { warmGauntlet } from '@/lib/practice/gauntlet-run'
import { partChecks } from '@/lib/practice/part-checks'
import { progress as store } from '@/lib/progress/store'
import { BringBack } from '../exercise/bring-back.client'
import { PartChecks } from '../exercise/part-checks.client'
import { EditorHome } from '../sandbox/editor-home.client'
import { warmRunner } from '../sandbox/runner-host'
import { onFirstTouch } from '../shell/first-touch'
import { useProgress } from '../shell/use-progress.client'
import { GauntletBench } from './gauntlet-bench.client'
import type { GauntletStart } from './gauntlet-start'

type Files = Record<string, string>

interface Props {
  id: string
  title?: string
  start: GauntletStart
}

/** What the handler has to do, the handler with its draft, and the hour it is to survive. */
export default function GauntletLab({ id, title, start }: Props) {
  const t = useTranslations('gauntlet')
  const known = useProgress().progress.drafts[id]
  // Read once a round: from there on the editor is what the learner has typed.
  const [round, setRound] = useState(() => ({ number: 0, draft: known?.files }))
  const held = useRef(known?.files ?? start.files)
  useEffect(() => onFirstTouch(() => Promise.all([warmRunner(true, true), warmGauntlet()])), [])
  const keep = (files: Files, how: 'typed' | 'reset') => {
    if (how === 'typed') store.saveDraft(id, files, held.current)
    else store.resetDraft(id, files)
    held.current = files
  }
  const bringBack = (files: Files) => {
    keep(files, 'reset')
    setRound({ number: round.number + 1, draft: files })
  }
  return (
    <section aria-label={title ? `${t('title')}: ${title}` : t('title')} className="grid min-w-0 gap-4">
      <div>
        <p className="text-lg font-bold">{t('title')}</p>
        <p className="mt-1 max-w-prose text-sm text-muted">{t('lead')}</p>
        <ul className="mt-2 max-w-prose list-disc space-y-1 pl-5 text-sm">
          {(['pay', 'copy', 'refuse', 'quick'] as const).map((task) => (
            <li key={task}>{t(`task.${task}`)}</li>
          ))}
        </ul>
        <div className="mt-3">
          <PartChecks
            id={id}
            checks={Object.fromEntries(
              partChecks.Gauntlet.map((check) => [check, t(`report.line.${check}`)]),
            )}
          />
        </div>
      </div>
      <EditorHome key={round.number} start={start.files} draft={round.draft} entry="/route.ts">
        {(paths) => (
          <GauntletBench
            id={id}
            title={title}
            paths={paths}
            seed={start.seed}
            editing={{
              start: start.files,
              onDraft: (files) => keep(files, 'typed'),
              onReset: () => keep(start.files, 'reset'),
            }}
          >
            <BringBack earlier={known?.earlier} onBringBack={bringBack} />
          </GauntletBench>
        )}
      </EditorHome>
    </section>
  )
}
