'use client'
import { useSandpack } from '@codesandbox/sandpack-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '../ui/button'
import { CodeEditor } from './code-editor.client'
import { ConsolePane } from './console-pane.client'
import { isTypeScript } from './paths'
import { warmRunner } from './runner-host'
import type { SandboxProps } from './sandbox.client'
import { sameFiles, useDraft } from './use-draft'
import { useRun } from './use-run'

/** The region a learner works in. `paths` are the learner's own files among those Sandpack holds. */
export function Bench({ paths, ...props }: SandboxProps & { paths: readonly string[] }) {
  const t = useTranslations('sandbox')
  const { sandpack } = useSandpack()
  const held = sandpack.files
  const files = useMemo(
    () => Object.fromEntries(paths.map((path) => [path, held[path]?.code ?? ''])),
    [paths, held],
  )
  const draft = useDraft(files, props.onDraft)
  const { state, run, stop } = useRun(props)
  const running = state === 'running'
  const [undo, setUndo] = useState<Record<string, string>>()

  const write = (next: Record<string, string>) => sandpack.updateFile(next, undefined, false)
  const press = () => {
    draft.flush()
    void run(files)
  }
  const reset = () => {
    if (sameFiles(files, props.start)) return
    draft.flush()
    setUndo(files)
    write(props.start)
    if (!props.onReset) return
    draft.accept(props.start)
    props.onReset()
  }
  const restore = (old: Record<string, string>) => {
    write(old)
    draft.accept(old)
    props.onDraft(old)
    setUndo(undefined)
  }
  const warm = () => void warmRunner(paths.some(isTypeScript))

  return (
    <section
      aria-label={props.title ? `${t('region')}: ${props.title}` : t('region')}
      className="overflow-hidden rounded-xl border border-line bg-raised text-ink shadow-card"
      data-run={state}
      onPointerEnter={warm}
      onFocusCapture={warm}
    >
      <div className="flex flex-wrap items-center gap-2 border-b border-line p-2">
        <Button variant="primary" onClick={press} aria-keyshortcuts="Control+Enter Meta+Enter">
          {t('run')}
        </Button>
        {running ? <Button onClick={stop}>{t('stop')}</Button> : null}
        <Button onClick={reset} className="ml-auto">
          {t('reset')}
        </Button>
        {undo && sameFiles(files, props.start) ? (
          <Button onClick={() => restore(undo)}>{t('undo')}</Button>
        ) : null}
      </div>
      <CodeEditor onRun={press} />
      <ConsolePane lines={props.lines} running={running} />
    </section>
  )
}
