import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'

/** In the order of the questions. */
const right: Record<string, string> = {
  many: 'batch',
  cards: 'panel',
  remove: 'body',
  weni: 'token',
  created: 'ok',
  stock: 'modelled',
}

function found(...questions: string[]) {
  return ({ answers }: Evidence) => {
    for (const question of questions) {
      const number = Object.keys(right).indexOf(question) + 1
      const given = answers[question] ?? ''
      if (given === '') return fail('no-answer', undefined, { number })
      if (given !== right[question]) return fail('look-again', undefined, { number })
    }
    return pass()
  }
}

export default defineExercise({
  checks: [
    { id: 'endpoint', test: found('many') },
    { id: 'parameters', test: found('cards', 'remove') },
    { id: 'authentication', test: found('weni') },
    { id: 'answer', test: found('created') },
    { id: 'native', test: found('stock') },
  ],
})
