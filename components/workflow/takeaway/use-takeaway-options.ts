import { useTranslations } from 'next-intl'
import { useEffect, useMemo } from 'react'
import { useOperations } from '@/components/request-console/operation-loader'
import type { TakeawayOptions } from '@/lib/workflow/exchange/to-n8n'
import type { Workflow } from '@/lib/workflow/workflow'

/** What the exchange has to know. Undefined while the operations that the workflow needs are loading. */
export function useTakeawayOptions({ nodes }: Workflow): TakeawayOptions | undefined {
  const t = useTranslations('workflow.takeAway')
  const { operations, ask } = useOperations()
  useEffect(() => {
    ask().catch(() => undefined)
  }, [ask])
  const isReady = operations !== undefined || !nodes.some(({ kind }) => kind === 'platform')
  return useMemo(() => {
    if (!isReady) return undefined
    const operation = (id: string) => operations?.find((entry) => entry.id === id)
    return { operation, note: { name: t('noteName'), text: t('noteText') } }
  }, [isReady, operations, t])
}
