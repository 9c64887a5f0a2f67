'use client'
import { useTranslations } from 'next-intl'
import { handlerHost, inspectorHost } from '@/lib/practice/lab-hosts'

/** Addresses of this lab that answer, to put into the form by one press. */
export function AddressChoices({
  withHandler,
  onChoose,
}: {
  withHandler: boolean
  onChoose: (url: string) => void
}) {
  const t = useTranslations('webhookLab.form')
  const hosts = withHandler ? ([['handler', handlerHost]] as const) : []
  return (
    <ul aria-label={t('addresses')} className="space-y-1 text-sm">
      {[...hosts, ['inspector', inspectorHost] as const].map(([kind, host]) => (
        <li key={kind}>
          <button
            type="button"
            onClick={() => onChoose(`https://${host}/in`)}
            className="min-h-8 text-left font-mono text-xs text-pull underline underline-offset-4 [overflow-wrap:anywhere]"
          >
            {`https://${host}/in`}
          </button>{' '}
          <span className="text-muted">{t(`address.${kind}`)}</span>
        </li>
      ))}
    </ul>
  )
}
