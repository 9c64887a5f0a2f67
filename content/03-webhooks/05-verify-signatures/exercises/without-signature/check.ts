import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { wanted } from '@/lib/practice/traffic'
import { subscriptions } from '@/mocks/webhooks/subscription'

const beatriz = 'eee5ef26-7210-4ba7-b429-e936e3f6dd51'

function asked({ exchanges }: Evidence) {
  const reads = wanted(exchanges, { method: 'GET', status: 200 }).filter(({ request }) =>
    request.url.includes('/contact'),
  )
  const found = reads.find(({ response }) => response?.body.includes(beatriz))
  if (found) return pass(found)
  return reads[0] ? fail('somebody-else', reads[0]) : fail('not-asked')
}

function judged({ answers }: Evidence) {
  if (!answers.claim) return fail('no-answer')
  return answers.claim === 'false' ? pass() : fail(answers.claim === 'true' ? 'believed' : 'knowable')
}

/** The last one made, however it was corrected since. */
const ownSubscription = ({ world, exchanges }: Evidence) => {
  const [made] = wanted(exchanges, {
    method: 'POST',
    path: '/core/v1/webhook/subscription',
    status: 200,
  }).slice(-1)
  return made ? { made, row: subscriptions(world).all().at(-1) } : undefined
}

/** Twenty letters and digits of many kinds: nobody tries them all, and no dictionary has them. */
function isHardToGuess(url: string): boolean {
  const pieces = new URL(url).pathname.split('/')
  return pieces.some((piece) => piece.length >= 20 && new Set(piece).size >= 8)
}

function hiddenPath(evidence: Evidence) {
  const own = ownSubscription(evidence)
  if (!own?.row) {
    const [refused] = wanted(evidence.exchanges, { method: 'POST', path: '/core/v1/webhook/subscription' })
    return refused ? fail('refused', refused, { status: refused.response?.status ?? 0 }) : fail('not-made')
  }
  return isHardToGuess(own.row.url) ? pass(own.made) : fail('guessable', own.made)
}

function onlyWhatItNeeds(evidence: Evidence) {
  const own = ownSubscription(evidence)
  if (!own?.row) return fail('not-made')
  const { events } = own.row
  if (!events.includes('CONTACT_UPDATE')) return fail('not-told', own.made)
  return events.length === 1 ? pass(own.made) : fail('too-many', own.made, { count: events.length })
}

export default defineExercise({
  checks: [
    { id: 'asked', test: asked },
    { id: 'judged', test: judged },
    { id: 'hidden-path', test: hiddenPath },
    { id: 'only-needed', test: onlyWhatItNeeds },
  ],
})
