'use client'
import type { ConsoleLine } from '@/lib/practice/evidence'
import { EditorHome } from './editor-home.client'
import { HandlerBench } from './handler-bench.client'
import type { EditingProps } from './use-editing'
import type { HandlerHome } from './use-serve'

export interface HandlerSandboxProps extends EditingProps {
  title?: string
  /** What the learner had typed before, if anything; shown instead of `start`. Read once. */
  draft?: Record<string, string>
  /** The file whose exports answer deliveries; `/route.ts` unless told. */
  entry?: string
  /** Where it listens, e.g. `girassol.hooks.example`. */
  host: string
  lines: readonly ConsoleLine[]
  /** The world the handler serves in. */
  home: HandlerHome
}

/** Editor, console and memory of a learner's webhook handler. It listens from Run to Stop, or until Run deploys it anew. */
export function HandlerSandbox(props: HandlerSandboxProps) {
  const { start, draft, entry = '/route.ts' } = props
  return (
    <EditorHome start={start} draft={draft} entry={entry}>
      {(paths) => <HandlerBench {...props} entry={entry} paths={paths} />}
    </EditorHome>
  )
}
