import { useTranslations } from 'next-intl'
import type { Problem } from './build-request'

/** Each problem as one sentence in the reader's language. */
export function useProblemText() {
  const t = useTranslations('console.problem')
  return (problem: Problem): string => {
    if (problem.field === 'url') {
      const { code, ...values } = problem.fault
      return t(`url.${code}`, values)
    }
    if (problem.field === 'path') return t(`path.${problem.fault}`, { name: problem.name })
    if (problem.field !== 'body') return t(`header.${problem.fault}`)
    if (problem.fault === 'not-allowed') return t('body')
    const { line, column, found, code } = problem.json
    return t('place', { line, column, what: t(`json.${code}`, { found }) })
  }
}
