import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { pathOf } from '@/lib/practice/traffic'

interface Question {
  /** Lists that hold the answer, in any version. */
  lists: RegExp[]
  answer: string
}

const list = (path: string) => new RegExp(`^/(?:core|chat|crm)/v\\d/${path}/?$`, 'i')

const questions: Record<string, Question> = {
  team: { lists: [list('agent'), list('department')], answer: 'entregas' },
  template: { lists: [list('template')], answer: 'cupom' },
  field: { lists: [list('(?:contact/)?custom-field')], answer: 'aniversario' },
  channel: { lists: [list('channel')], answer: 'instagram' },
  step: { lists: [list('panel(?:/[^/]+)?')], answer: 'entregue' },
}

function answered(field: string) {
  return ({ exchanges, answers }: Evidence) => {
    const { lists = [], answer } = questions[field] ?? {}
    const tried = lists.map((path) => exchanges.filter((exchange) => path.test(pathOf(exchange))))
    const seen = tried.map((all) => all.find(({ response }) => response?.status === 200))
    const last = tried.flat().at(-1)
    if (seen.includes(undefined)) return fail(last ? 'not-all' : 'not-listed', last)
    const given = answers[field] ?? ''
    if (given === '') return fail('no-answer', seen.at(-1))
    return given === answer ? pass(seen.at(-1)) : fail('look-again', seen.at(-1))
  }
}

export default defineExercise({
  checks: Object.keys(questions).map((id) => ({ id, test: answered(id) })),
})
