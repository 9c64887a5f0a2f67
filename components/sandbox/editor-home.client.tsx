'use client'
import { SandpackProvider } from '@codesandbox/sandpack-react'
import { type CSSProperties, type ReactNode, useMemo, useState } from 'react'
import { theme } from './theme'

interface Props {
  start: Record<string, string>
  /** Shown instead of `start`, file by file. Read once. */
  draft?: Record<string, string>
  entry: string
  /** Given the paths of the learner's files. */
  children(paths: readonly string[]): ReactNode
}

/** Sandpack resets every style of its wrapper; this lets the page's own flow in again. */
const inherit: CSSProperties = { all: 'unset', display: 'block' }

/** Sandpack's provider around an editor and whatever runs its files. */
export function EditorHome({ start, draft, entry, children }: Props) {
  const [files] = useState(() => ({ ...start, ...draft }))
  const setup = useMemo(() => ({ entry, environment: 'parcel' as const }), [entry])
  const options = useMemo(
    () => ({ autorun: false, activeFile: entry, visibleFiles: Object.keys(files) }),
    [entry, files],
  )
  return (
    <SandpackProvider files={files} customSetup={setup} options={options} theme={theme} style={inherit}>
      {children(options.visibleFiles)}
    </SandpackProvider>
  )
}
