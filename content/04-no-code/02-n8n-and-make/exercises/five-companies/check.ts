import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyJson, wanted } from '@/lib/practice/traffic'

/** Blocks that work on each user, after the one that asks for the list. */
const blocksForEach = 2

const users = ({ response }: Evidence['exchanges'][number]) => {
  const list = bodyJson(response)
  return Array.isArray(list) ? list.length : 0
}

function counted({ exchanges, answers }: Evidence) {
  const lists = wanted(exchanges, { method: 'GET', path: '/core/v1/agent', status: 200 })
  // Whoever asked for a part of the list has not seen how long it is.
  const whole = lists.sort((a, b) => users(b) - users(a))[0]
  if (!whole) return fail('not-asked')
  // “9 credits” is as good as “9”.
  const said = Number.parseInt(answers.credits ?? '', 10)
  if (Number.isNaN(said)) return fail('no-count', whole)
  const forEach = blocksForEach * users(whole)
  if (said === 1 + forEach) return pass(whole)
  if (said === 1 + blocksForEach) return fail('counts-blocks', whole)
  if (said === forEach) return fail('forgets-the-first', whole)
  return said === 1 ? fail('counts-runs', whole) : fail('other-count', whole)
}

/** In the order of the task: the one tool that fits, and what decides. Choices are named `<tool>-<reason>`. */
const companies = [
  { company: 'clinic', choice: 'own-data' },
  { company: 'bakery', choice: 'make-free' },
  { company: 'mail-order', choice: 'cloud-runs' },
  { company: 'agency', choice: 'make-code' },
  { company: 'school', choice: 'own-runs' },
] as const

/** What is said of a tool in these choices is true of no company. */
const neverTrue: ReadonlySet<string> = new Set(['make-consent', 'cloud-free', 'own-nothing'])

const toolOf = (choice: string) => choice.split('-')[0]

function tools({ answers }: Evidence) {
  for (const [place, { company, choice }] of companies.entries()) {
    const n = place + 1
    const chosen = answers[company]
    if (!chosen) return fail('no-choice', undefined, { n })
    if (toolOf(chosen) === toolOf(choice)) continue
    return company === 'agency'
      ? fail('moves-for-code', undefined, { n })
      : fail('other-tool', undefined, { n })
  }
  return pass()
}

function reasons({ answers }: Evidence) {
  for (const [place, { company, choice }] of companies.entries()) {
    const n = place + 1
    const chosen = answers[company]
    if (!chosen) return fail('no-choice', undefined, { n })
    if (neverTrue.has(chosen)) return fail('never-true', undefined, { n })
    if (chosen !== choice) return fail('other-reason', undefined, { n })
  }
  return pass()
}

export default defineExercise({
  checks: [
    { id: 'counted', test: counted },
    { id: 'tools', test: tools },
    { id: 'reasons', test: reasons },
  ],
})
