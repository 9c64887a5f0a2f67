// The files in Sandpack's editor: what is in them, reported as a draft, set back to the start and brought back.
import { useSandpack } from '@codesandbox/sandpack-react'
import { useMemo, useState } from 'react'
import { sameFiles, useDraft } from './use-draft'

type Files = Record<string, string>

export interface EditingProps {
  /** What the learner starts from; keys are absolute paths like `/main.ts`. */
  start: Files
  /** Called soon after the code came to differ from what was last reported, and at once on run and on leaving. */
  onDraft(files: Files): void
  /** Reset was pressed; the caller keeps the old draft. Undo calls `onDraft` with the old files. */
  onReset?(): void
}

/** `paths` are the learner's own files among those Sandpack holds. */
export function useEditing(paths: readonly string[], { start, onDraft, onReset }: EditingProps) {
  const { sandpack } = useSandpack()
  const held = sandpack.files
  const files = useMemo(
    () => Object.fromEntries(paths.map((path) => [path, held[path]?.code ?? ''])),
    [paths, held],
  )
  const draft = useDraft(files, onDraft)
  const [old, setOld] = useState<Files>()

  const write = (next: Files) => sandpack.updateFile(next, undefined, false)
  const reset = () => {
    if (sameFiles(files, start)) return
    draft.flush()
    setOld(files)
    write(start)
    if (!onReset) return
    draft.accept(start)
    onReset()
  }
  const undo = () => {
    if (!old) return
    write(old)
    draft.accept(old)
    onDraft(old)
    setOld(undefined)
  }
  const canUndo = old !== undefined && sameFiles(files, start)
  return { files, flush: draft.flush, reset, undo: canUndo ? undo : undefined }
}
