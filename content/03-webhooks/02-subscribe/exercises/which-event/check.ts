import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { wanted } from '@/lib/practice/traffic'

/** The happenings by their number, with the event that tells of each. */
const expected: Record<string, { n: number; event: string }> = {
  closed: { n: 1, event: 'SESSION_COMPLETE' },
  stranger: { n: 2, event: 'CONTACT_NEW' },
  bot: { n: 3, event: 'MESSAGE_SENT' },
  paid: { n: 4, event: 'PAYMENT_UPDATE' },
  returns: { n: 5, event: 'SESSION_NEW' },
  tag: { n: 6, event: 'CONTACT_UPDATE' },
  moves: { n: 7, event: 'PANEL_CARD_UPDATE' },
  team: { n: 8, event: 'SESSION_UPDATE' },
  asks: { n: 9, event: 'MESSAGE_RECEIVED' },
  invoice: { n: 10, event: 'PAYMENT_NEW' },
}

function listed({ exchanges }: Evidence) {
  const asked = wanted(exchanges, { method: 'GET', path: '/core/v1/webhook/event' })
  const good = asked.find(({ response }) => response?.status === 200)
  if (good) return pass(good)
  const [first] = asked
  return first ? fail('refused', first, { status: first.response?.status ?? '–' }) : fail('not-sent')
}

/** The part before the last underscore: what the event is about. */
const subjectOf = (event: string) => event.slice(0, event.lastIndexOf('_'))

/** The first of these happenings that is still open or has another event. */
function firstWrong({ answers }: Evidence, happenings: readonly string[]) {
  for (const id of happenings) {
    const { n, event } = expected[id] ?? { n: 0, event: '' }
    const given = answers[id]
    if (given !== event) return { n, given, isRightSubject: subjectOf(given ?? '') === subjectOf(event) }
  }
  return undefined
}

function people(evidence: Evidence) {
  const wrong = firstWrong(evidence, ['stranger', 'tag'])
  if (!wrong) return pass()
  const { n, given, isRightSubject } = wrong
  if (!given) return fail('no-answer', undefined, { n })
  return isRightSubject ? fail('new-or-known', undefined, { n }) : fail('not-about-people', undefined, { n })
}

function messages(evidence: Evidence) {
  const wrong = firstWrong(evidence, ['bot', 'asks'])
  if (!wrong) return pass()
  const { n, given, isRightSubject } = wrong
  if (!given) return fail('no-answer', undefined, { n })
  return isRightSubject ? fail('other-direction', undefined, { n }) : fail('no-words', undefined, { n })
}

function conversations(evidence: Evidence) {
  const wrong = firstWrong(evidence, ['closed', 'returns', 'team'])
  if (!wrong) return pass()
  const { n, given, isRightSubject } = wrong
  if (!given) return fail('no-answer', undefined, { n })
  return isRightSubject
    ? fail('another-moment', undefined, { n })
    : fail('not-the-conversation', undefined, { n })
}

function orders(evidence: Evidence) {
  const wrong = firstWrong(evidence, ['paid', 'moves', 'invoice'])
  if (!wrong) return pass()
  const { n, given, isRightSubject } = wrong
  if (!given) return fail('no-answer', undefined, { n })
  return isRightSubject ? fail('made-or-changed', undefined, { n }) : fail('something-else', undefined, { n })
}

export default defineExercise({
  checks: [
    { id: 'listed', test: listed },
    { id: 'people', test: people },
    { id: 'messages', test: messages },
    { id: 'conversations', test: conversations },
    { id: 'orders', test: orders },
  ],
})
