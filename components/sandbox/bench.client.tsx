'use client'
import { useTranslations } from 'next-intl'
import { CodeEditor } from './code-editor.client'
import { ConsolePane } from './console-pane.client'
import { isTypeScript } from './paths'
import { warmRunner } from './runner-host'
import type { SandboxProps } from './sandbox.client'
import { ToolRow } from './tool-row.client'
import { useEditing } from './use-editing'
import { useRun } from './use-run'

/** The region a learner works in. `paths` are the learner's own files among those Sandpack holds. */
export function Bench({ paths, ...props }: SandboxProps & { paths: readonly string[] }) {
  const t = useTranslations('sandbox')
  const { files, flush, reset, undo } = useEditing(paths, props)
  const { state, run, stop } = useRun(props)
  const running = state === 'running'
  const press = () => {
    flush()
    void run(files)
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
      <ToolRow onRun={press} onStop={running ? stop : undefined} onReset={reset} onUndo={undo} />
      <CodeEditor onRun={press} />
      <ConsolePane lines={props.lines} running={running} />
    </section>
  )
}
