'use client'
import { useTranslations } from 'next-intl'
import { CodeEditor } from './code-editor.client'
import { ConsolePane } from './console-pane.client'
import type { HandlerSandboxProps } from './handler-sandbox.client'
import { MemoryTable } from './memory-table.client'
import { isTypeScript } from './paths'
import { warmRunner } from './runner-host'
import { ToolRow } from './tool-row.client'
import { useEditing } from './use-editing'
import { type ServeState, useServe } from './use-serve'

/** A session may write tens of thousands of lines; so many of the newest are shown. */
const shownLines = 500

const live = (state: ServeState) => state === 'starting' || state === 'serving'

type Props = HandlerSandboxProps & { entry: string; paths: readonly string[] }

export function HandlerBench({ paths, host, lines, ...props }: Props) {
  const [t, say] = [useTranslations('sandbox'), useTranslations('handler')]
  const { files, flush, reset, undo } = useEditing(paths, props)
  const { state, memory, serve, stop } = useServe(props.entry, props.home)
  const press = () => {
    flush()
    void serve(files)
  }
  const warm = () => void warmRunner(paths.some(isTypeScript), true)
  return (
    <section
      aria-label={props.title ? `${t('region')}: ${props.title}` : t('region')}
      className="overflow-hidden rounded-xl border border-line bg-raised text-ink shadow-card"
      data-run={state}
      onPointerEnter={warm}
      onFocusCapture={warm}
    >
      <ToolRow onRun={press} onStop={live(state) ? stop : undefined} onReset={reset} onUndo={undo} />
      <p role="status" className="border-b border-line px-3 py-2 text-sm text-muted [overflow-wrap:anywhere]">
        {say(`state.${state}`, { address: `https://${host}` })}
      </p>
      <CodeEditor onRun={press} />
      <ConsolePane lines={lines.slice(-shownLines)} running={live(state)} />
      <MemoryTable entries={memory} />
    </section>
  )
}
