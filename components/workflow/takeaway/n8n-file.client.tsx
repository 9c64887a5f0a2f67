'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { LongText } from '@/components/wire-log/long-text.client'
import { takeawayNotes } from '@/lib/workflow/exchange/takeaway-notes'
import { toN8n } from '@/lib/workflow/exchange/to-n8n'
import type { Workflow } from '@/lib/workflow/workflow'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button.client'
import { ProblemList } from './problem-list.client'
import { fileName, saveJson } from './save-file'
import { useTakeawayOptions } from './use-takeaway-options'

/** The workflow as a file that n8n imports. */
export function N8nFile({ workflow }: { workflow: Workflow }) {
  const t = useTranslations('workflow.takeAway')
  const options = useTakeawayOptions(workflow)
  const text = useMemo(
    () => (options ? JSON.stringify(toN8n(workflow, options), null, 2) : undefined),
    [workflow, options],
  )
  const words = { copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }
  if (text === undefined) return <p className="text-sm text-muted">{t('loading')}</p>
  return (
    <div className="space-y-3">
      <p className="text-sm text-muted">{t('n8nHow')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" onClick={() => saveJson(text, fileName(workflow.name, '.n8n.json'))}>
          {t('download')}
        </Button>
        <CopyButton text={text} name={t('copyFile')} words={words} />
      </div>
      <ProblemList label={t('differs')} problems={takeawayNotes(workflow)} />
      <LongText text={text} label={t('fileText')} />
    </div>
  )
}
