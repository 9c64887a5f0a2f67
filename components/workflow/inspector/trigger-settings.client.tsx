'use client'
import { useTranslations } from 'next-intl'
import type { Method } from '@/lib/workflow/workflow'
import { Amount, Choice, PlainText } from './choice.client'
import type { NodeEditor } from './node-editor'

export const methods = (
  ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'] as const satisfies readonly Method[]
).map((method) => [method, method] as const)

export function WebhookSettings({ node, set }: NodeEditor<'webhook'>) {
  const t = useTranslations('workflow.settings')
  const { path, method, respond } = node.settings
  return (
    <>
      <PlainText label={t('path')} value={path} onChange={(value) => set({ path: value }, 'path')} />
      <Choice
        label={t('method')}
        value={method}
        options={methods}
        onChange={(value) => set({ method: value })}
      />
      <Choice
        label={t('respond')}
        value={respond}
        note={t(`respondNotes.${respond}`)}
        options={(['immediately', 'last-node', 'respond-node'] as const).map((way) => [
          way,
          t(`responds.${way}`),
        ])}
        onChange={(value) => set({ respond: value })}
      />
      <p className="text-sm text-muted">{t('webhookItem')}</p>
    </>
  )
}

export function ScheduleSettings({ node, set }: NodeEditor<'schedule'>) {
  const t = useTranslations('workflow.settings')
  return (
    <>
      <Amount
        label={t('everyMinutes')}
        value={node.settings.everyMinutes}
        min={1}
        max={43_200}
        onChange={(everyMinutes) => set({ everyMinutes }, 'everyMinutes')}
      />
      <p className="text-sm text-muted">{t('scheduleNote')}</p>
    </>
  )
}
