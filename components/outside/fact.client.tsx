'use client'
import { useTranslations } from 'next-intl'
import { CopyButton } from '@/components/ui/copy-button.client'

/** A value to copy, under its name; stands in a `dl`. */
export function Fact({ name, value }: { name: string; value: string }) {
  const t = useTranslations('outside')
  const words = { copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="flex flex-wrap items-center gap-x-2">
        <code className="font-mono text-sm [overflow-wrap:anywhere]">{value}</code>
        <CopyButton text={value} name={`${t('copy')}: ${name}`} words={words} />
      </dd>
    </div>
  )
}
