'use client'
import { useTranslations } from 'next-intl'
import { secretsPath } from '@/lib/practice/gauntlet-run'
import { LongText } from '../wire-log/long-text.client'

const name = secretsPath.slice(1)

/** The file that a handler imports its secrets from; read only, for each hour has its own. */
export function SecretsView({ text }: { text?: string }) {
  const t = useTranslations('gauntlet.secrets')
  return (
    <details className="border-t border-line px-3 py-1">
      <summary className="min-h-8 cursor-pointer py-1 text-sm font-medium">
        <span className="font-mono">{name}</span> · {t('readOnly')}
      </summary>
      <p className="mb-2 max-w-prose text-sm text-muted">{t('lead')}</p>
      {text ? (
        <LongText text={text} label={t('label', { file: name })} />
      ) : (
        <p className="pb-2 text-sm text-muted">{t('none')}</p>
      )}
    </details>
  )
}
