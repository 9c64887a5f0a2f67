'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import { keptWorkspace, workspaceKey } from '@/lib/outside/page/kept-workspace'
import { CopyButton } from '../ui/copy-button.client'

interface Props {
  /** At the chat platform, with its query. */
  path: string
  words: { own: string; name: string; copy: string; copied: string; copyFailed: string }
  /** How to get an address, where there is none yet. */
  children: ReactNode
}

/** Storage may throw. The text stays the same between two changes, as React asks. */
function kept(): string | undefined {
  try {
    return window.localStorage.getItem(workspaceKey) ?? undefined
  } catch {
    return undefined
  }
}

function follow(tell: () => void): () => void {
  window.addEventListener('storage', tell)
  return () => window.removeEventListener('storage', tell)
}

/** Double quotes: the one kind that every system's terminal reads. */
const lineFor = (base: string, path: string, token: string) =>
  `curl -i "${base}/api.wts.chat${path}" -H "Authorization: Bearer ${token}"`

/** A request as a command to the learner's own workspace. */
export function OwnCurl({ path, words, children }: Props) {
  const text = useSyncExternalStore(follow, kept, () => undefined)
  const made = text === undefined ? undefined : keptWorkspace(() => window.localStorage)
  if (!made) return children
  const line = lineFor(`${window.location.origin}/practice/${made.workspace}`, path, made.token)
  const { own, name, copy, copied, copyFailed } = words
  return (
    <>
      <p>
        {own}{' '}
        <CopyButton text={line} name={`${copy}: ${name}`} words={{ copy, copied, failed: copyFailed }} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with keys */}
      <pre tabIndex={0} className="mt-2 overflow-x-auto rounded-lg bg-sunken p-3 text-xs">
        <code>{line}</code>
      </pre>
    </>
  )
}
