'use client'
import { CodeEditor as SandpackEditor, useActiveCode, useSandpack } from '@codesandbox/sandpack-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useMemo, useRef } from 'react'
import { editorSetup } from './editor-setup'
import { FileTabs } from './file-tabs.client'
import { useLatest } from './use-latest'

const fileName = (path: string) => path.replace(/^\//, '')

/** The active file in Sandpack's editor, named and described in the page's language. */
export function CodeEditor({ onRun }: { onRun(): void }) {
  const t = useTranslations('sandbox')
  const { activeFile, visibleFiles } = useSandpack().sandpack
  const { code, updateCode } = useActiveCode()
  const hint = useId()
  const panel = useId()
  const box = useRef<HTMLDivElement>(null)
  const label = t('editor', { file: fileName(activeFile) })
  const run = useLatest(onRun)
  const extensions = useMemo(
    () => editorSetup({ label, describedBy: hint, onRun: () => run.current() }),
    [label, hint, run],
  )
  useEffect(() => {
    if (activeFile) quietWrapper(box.current)
  }, [activeFile])
  const tabbed = visibleFiles.length > 1
  return (
    <div className="flex min-w-0 flex-col">
      {tabbed ? <FileTabs panel={panel} /> : null}
      <div
        ref={box}
        id={panel}
        className="h-80 min-h-40 resize-y overflow-auto font-mono focus-within:outline-2 focus-within:-outline-offset-2 focus-within:outline-focus [&_.sp-cm]:h-full [&_.sp-cm]:outline-none"
        {...(tabbed ? { role: 'tabpanel', 'aria-label': fileName(activeFile) } : {})}
      >
        <SandpackEditor
          key={`${activeFile} ${label}`}
          code={code}
          filePath={activeFile}
          initMode="immediate"
          showLineNumbers
          wrapContent
          extensions={extensions}
          onCodeUpdate={(next) => updateCode(next, false)}
        />
      </div>
      <p id={hint} className="border-t border-line px-3 py-1.5 text-xs text-muted">
        {t('keys')}
      </p>
    </div>
  )
}

/** Sandpack wraps its editor in a second textbox with an English name; only the real one shall be met. */
function quietWrapper(box: HTMLElement | null): void {
  const wrapper = box?.querySelector('.sp-cm')
  if (!wrapper) return
  for (const name of ['role', 'aria-label', 'aria-multiline', 'aria-autocomplete'])
    wrapper.removeAttribute(name)
  wrapper.setAttribute('tabindex', '-1')
}
