'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { ImportResult } from '@/lib/workflow/exchange/from-n8n'
import { readN8n } from '@/lib/workflow/exchange/read-n8n'
import type { Workflow } from '@/lib/workflow/workflow'
import { Button } from '../../ui/button'
import { codeInput, fieldLook } from '../inspector/field-look'
import { useProblemText } from '../use-problem-text'
import { ProblemList } from './problem-list.client'

/** An n8n workflow from a file or pasted: what could be read of it, what is only kept, or why it is none. */
export function ImportFile({ onImport }: { onImport: (workflow: Workflow) => void }) {
  const t = useTranslations('workflow.takeAway')
  const id = useId()
  const problemText = useProblemText()
  const [text, setText] = useState('')
  const [result, setResult] = useState<ImportResult>()
  const read = (source: string) => {
    const next = readN8n(source)
    setResult(next)
    if (next.workflow) onImport(next.workflow)
  }
  return (
    <div className="space-y-3 text-sm">
      <p className="text-muted">{t('importHow')}</p>
      <div>
        <label htmlFor={`${id}-file`} className="block font-medium">
          {t('chooseFile')}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,application/json"
          className="mt-1 block max-w-full min-h-10"
          onChange={async ({ target }) => {
            const [file] = target.files ?? []
            if (!file) return
            try {
              read(await file.text())
            } catch {
              setResult({ problem: { code: 'takeaway.not-a-workflow' } })
            }
            // The same file can be chosen again after it was changed.
            target.value = ''
          }}
        />
      </div>
      <div>
        <label htmlFor={`${id}-text`} className="block font-medium">
          {t('paste')}
        </label>
        <textarea
          id={`${id}-text`}
          rows={6}
          value={text}
          {...codeInput}
          onChange={({ target }) => setText(target.value)}
          className={`${fieldLook} mt-1 font-mono`}
        />
        <Button className="mt-2" onClick={() => read(text)}>
          {t('read')}
        </Button>
      </div>
      <div role="status" className="space-y-2">
        {result?.problem ? (
          <p className="rounded-lg bg-bad-soft p-3 text-bad wrap-anywhere">{problemText(result.problem)}</p>
        ) : null}
        {result?.workflow ? (
          <p className="rounded-lg bg-good-soft p-3 text-good">
            {t('imported', { name: result.workflow.name, count: result.workflow.nodes.length })}
          </p>
        ) : null}
        {result?.notes ? <ProblemList label={t('kept')} problems={result.notes} /> : null}
      </div>
    </div>
  )
}
