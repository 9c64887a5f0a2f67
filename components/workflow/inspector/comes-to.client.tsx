'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Scope } from '@/lib/workflow/script/scope'
import { evaluateSetting, settingProblem } from '@/lib/workflow/script/setting'
import { isWritten } from '../expression-text'
import { cellText } from '../item-table'
import { useProblemText } from '../use-problem-text'

/** What an expression comes to for the first item, or what is wrong with it. */
export function ComesTo({ value, scope }: { value: string; scope: Scope | undefined }) {
  const t = useTranslations('workflow.field')
  const problemText = useProblemText()
  const found = useMemo(() => {
    if (!isWritten(value)) return undefined
    if (scope) return evaluateSetting(value, scope)
    return { value: undefined, problem: settingProblem(value) }
  }, [value, scope])
  if (!found) return null
  if (found.problem)
    return <p className="mt-1 text-sm text-bad wrap-anywhere">{problemText(found.problem)}</p>
  if (!scope) return <p className="mt-1 text-xs text-muted">{t('unknownYet')}</p>
  const text = found.value === undefined ? t('nothing') : cellText(found.value)
  return (
    <p className="mt-1 text-xs text-muted wrap-anywhere">
      {t('comesTo')} <code className="font-mono text-ink">{text === '' ? t('emptyText') : text}</code>
    </p>
  )
}
