'use client'
import { useTranslations } from 'next-intl'
import type { OnError, WorkflowNode } from '@/lib/workflow/workflow'
import type { Bench } from '../bench'
import { changeNode, type NodeChange } from '../edits'
import { Amount, Choice, Tick } from './choice.client'

const ways: readonly OnError[] = ['stop', 'continue', 'error-output']
const usual = { tries: 3, waitMs: 1000 }

/** What happens when the node fails; whether it tries again; whether it is on at all. */
export function OnErrorSettings({ bench, node }: { bench: Bench; node: WorkflowNode }) {
  const t = useTranslations('workflow.onError')
  const change = (next: NodeChange, what?: string) =>
    bench.change(changeNode(bench.workflow, node.name, next), what && `${node.name} ${what}`)
  const { onError = 'stop', retry, disabled = false } = node
  return (
    <details
      className="rounded-lg border border-line p-2 text-sm"
      open={onError !== 'stop' || retry !== undefined}
    >
      <summary className="min-h-8 cursor-pointer py-1 font-semibold">{t('title')}</summary>
      <div className="space-y-3 pt-2">
        <Choice
          label={t('way')}
          value={onError}
          note={t(`notes.${onError}`)}
          options={ways.map((way) => [way, t(`ways.${way}`)])}
          onChange={(way) => change({ onError: way === 'stop' ? undefined : way })}
        />
        <Tick
          label={t('retry')}
          checked={retry !== undefined}
          onChange={(on) => change({ retry: on ? usual : undefined })}
        />
        {retry ? (
          <div className="grid gap-3 sm:grid-cols-2">
            <Amount
              label={t('tries')}
              value={retry.tries}
              min={2}
              max={5}
              onChange={(tries) => change({ retry: { ...retry, tries } }, 'tries')}
            />
            <Amount
              label={t('waitMs')}
              value={retry.waitMs}
              min={0}
              max={60_000}
              onChange={(waitMs) => change({ retry: { ...retry, waitMs } }, 'waitMs')}
            />
          </div>
        ) : null}
        {retry && onError !== 'stop' ? (
          <p className="rounded-lg bg-warn-soft p-2 text-warn">{t('retryIgnored')}</p>
        ) : null}
        <Tick
          label={t('off')}
          note={t('offNote')}
          checked={disabled}
          onChange={(off) => change({ disabled: off || undefined })}
        />
      </div>
    </details>
  )
}
