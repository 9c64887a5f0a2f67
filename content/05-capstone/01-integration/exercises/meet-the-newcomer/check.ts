import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, wanted } from '@/lib/practice/traffic'
import { askedMaps, contactNow, namesDistance, newcomers, wayIn } from '../../newcomers'
import { byHandler } from '../../told'

function told(evidence: Evidence) {
  const [first] = newcomers(evidence)
  if (!first) return fail('none-yet')
  const { status = 0 } = first.exchange.response ?? {}
  return Math.floor(status / 100) === 2 ? pass(first.exchange) : fail('not-taken', first.exchange, { status })
}

function asked(evidence: Evidence) {
  const told = newcomers(evidence)
  const reads = wanted(byHandler(evidence), { method: 'GET' }).filter(({ request }) =>
    request.url.includes('/core/v1/contact'),
  )
  for (const { id, exchange } of told) {
    const answer = reads.find(({ response }) => response?.status === 200 && response.body.includes(id))
    if (!answer) return reads[0] ? fail('somebody-else', reads[0]) : fail('not-asked', exchange)
  }
  return told.length > 0 ? pass(reads[0]) : fail('none-yet')
}

function distance(evidence: Evidence) {
  const maps = askedMaps(evidence)
  const good = maps.find((exchange) => typeof wayIn(exchange) === 'number')
  if (good) return pass(good)
  const last = maps.at(-1)
  if (!last) return fail('not-asked')
  return wayIn(last) === 'denied' ? fail('denied', last) : fail('not-found', last)
}

function noted(evidence: Evidence) {
  const told = newcomers(evidence)
  const ways = askedMaps(evidence).map(wayIn)
  for (const { id, exchange } of told) {
    const { annotation } = contactNow(evidence, id) ?? {}
    if (ways.some((way) => typeof way === 'number' && namesDistance(annotation, way))) continue
    const write = wanted(byHandler(evidence), { method: 'PUT' }).findLast(({ request }) =>
      request.url.includes(id),
    )
    if (!write) return fail('not-written', exchange)
    if (write.response?.status !== 200) return fail('refused', write, { status: write.response?.status ?? 0 })
    return annotation === bodyObject(write.request).annotation
      ? fail('no-distance', write)
      : fail('unchanged', write)
  }
  return told.length > 0 ? pass() : fail('none-yet')
}

export default defineExercise({
  checks: [
    { id: 'told', test: told },
    { id: 'asked', test: asked },
    { id: 'distance', test: distance },
    { id: 'noted', test: noted },
  ],
})
