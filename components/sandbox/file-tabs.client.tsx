'use client'
import { useSandpack } from '@codesandbox/sandpack-react'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'

/** One tab per file, with arrow keys. `panel` is the id of the editor's panel. */
export function FileTabs({ panel }: { panel: string }) {
  const t = useTranslations('sandbox')
  const { visibleFiles, activeFile, setActiveFile } = useSandpack().sandpack
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const at = visibleFiles.indexOf(activeFile)
    const last = visibleFiles.length - 1
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key]
    const file = to === undefined ? undefined : visibleFiles.at(to > last ? 0 : to)
    if (file === undefined) return
    event.preventDefault()
    setActiveFile(file)
    event.currentTarget.querySelector<HTMLElement>(`[data-file="${CSS.escape(file)}"]`)?.focus()
  }
  return (
    <div
      role="tablist"
      aria-label={t('files')}
      className="flex overflow-x-auto border-b border-line"
      onKeyDown={move}
    >
      {visibleFiles.map((file) => (
        <button
          key={file}
          type="button"
          role="tab"
          data-file={file}
          aria-selected={file === activeFile}
          aria-controls={panel}
          tabIndex={file === activeFile ? 0 : -1}
          onClick={() => setActiveFile(file)}
          className="min-h-10 shrink-0 border-b-2 border-transparent px-3 font-mono text-sm text-muted hover:text-ink aria-selected:border-ink aria-selected:text-ink"
        >
          {file.replace(/^\//, '')}
        </button>
      ))}
    </div>
  )
}
