import { useTranslations } from 'next-intl'
import type { Dialect } from '@/lib/flow/flow'
import { resultVariable } from '@/lib/flow/method-change'

/** What can be read after the call, in the words of the flow's own dialect. */
export function CallHelp({ dialect, result }: { dialect: Dialect; result: string }) {
  const t = useTranslations('flow.help')
  const code = (text: string) => <code className="font-mono text-[0.92em] break-words">{text}</code>
  const rows = [
    [code(dialect === 'weni' ? '@webhook.name' : '@webhook.json.name'), t('answer')],
    [code(`${resultVariable(result)}${dialect === 'weni' ? '' : ', @webhook.status'}`), t('status')],
    [code(`${resultVariable(result)}.extra.name`), t('extra')],
  ] as const
  return (
    <div className="rounded-lg bg-sunken p-3 text-sm">
      <p className="font-medium">{t('title')}</p>
      <dl className="mt-1 grid gap-x-3 gap-y-1">
        {rows.map(([variable, text], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three fixed rows
          <div key={index} className="flex flex-wrap gap-x-2">
            <dt>{variable}</dt>
            <dd className="text-muted">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-muted">{t('json')}</p>
    </div>
  )
}
