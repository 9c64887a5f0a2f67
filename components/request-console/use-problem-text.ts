import { useTranslations } from 'next-intl'
import type { Problem } from './build-request'
import { type VariableFault, written } from './variables'

/** Once around a loop, shortened where it is long. */
function round(ring: readonly string[]): string {
  const names = ring.length > 6 ? [...ring.slice(0, 3), '…', ...ring.slice(-2)] : ring
  return [...names, ...ring.slice(0, 1)].map((name) => (name === '…' ? name : written(name))).join(' → ')
}

/** Why a variable has no value, as one sentence in the reader's language. */
export function useVariableText() {
  const t = useTranslations('console.problem.variable')
  return ({ code, name, via, ring }: VariableFault): string => {
    if (code === 'unknown' && name.startsWith('$')) return t('notBuiltIn', { name: written(name) })
    if (code === 'unknown' && via !== undefined)
      return t('unknownBehind', { name: written(name), via: written(via) })
    return t(code, { name: written(name), ring: ring ? round(ring) : '' })
  }
}

/** Each problem as one sentence in the reader's language. */
export function useProblemText() {
  const t = useTranslations('console.problem')
  const variableText = useVariableText()
  return (problem: Problem): string => {
    if ('variable' in problem) return variableText(problem.variable)
    if (problem.field === 'url') {
      const { code, ...values } = problem.fault
      return t(`url.${code}`, values)
    }
    if (problem.field === 'method') return t('method')
    if (problem.field === 'path') return t(`path.${problem.fault}`, { name: problem.name })
    if (problem.field === 'header') return t(`header.${problem.fault}`)
    if (problem.field === 'auth') {
      if (problem.fault === 'name-missing') return t('auth.name')
      return problem.fault === 'colon' ? t('auth.colon') : t(`header.${problem.fault}`)
    }
    if (problem.fault === 'not-allowed') return t('body')
    if (problem.fault === 'json-long') return t('jsonLong')
    const { line, column, found, code } = problem.json
    return t('place', { line, column, what: t(`json.${code}`, { found }) })
  }
}
