import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyJson, bodyObject, wanted } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

const beatriz = 'eee5ef26-7210-4ba7-b429-e936e3f6dd51'

/** The list that an answer holds, in a page or bare. */
function itemsOf({ response }: Exchange): Record<string, unknown>[] {
  const body = bodyJson(response)
  const items = Array.isArray(body) ? body : bodyObject(response).items
  return Array.isArray(items) ? items : []
}

const everyItem = (exchange: Exchange, key: string, value: string) =>
  itemsOf(exchange).length > 0 && itemsOf(exchange).every((item) => item[key] === value)

const isArchived = (exchange: Exchange) => everyItem(exchange, 'status', 'ARCHIVED')

const inSearch = ({ request }: Exchange, name: string, value: string) =>
  [...new URL(request.url).searchParams].some(
    ([key, text]) => key.toLowerCase() === name && text.toLowerCase() === value,
  )

/** A GET of this path was answered as `fits` says. */
function asked(path: string, fits: (exchange: Exchange) => boolean) {
  return ({ exchanges }: Evidence) => {
    const tries = wanted(exchanges, { method: 'GET', path })
    const good = tries.find((exchange) => exchange.response?.status === 200 && fits(exchange))
    if (good) return pass(good)
    const last = tries.at(-1)
    if (!last) return fail('not-sent')
    const status = last.response?.status ?? 0
    return status === 200 ? fail('not-narrowed', last) : fail('refused', last, { status })
  }
}

function counted({ answers, exchanges }: Evidence) {
  const given = answers.archived?.trim()
  if (!given) return fail('no-answer')
  const seen = wanted(exchanges, { method: 'GET', path: '/core/v1/contact', status: 200 }).findLast(
    isArchived,
  )
  if (!seen) return fail('not-seen')
  return Number(given) === bodyObject(seen.response).totalItems ? pass(seen) : fail('look-again', seen)
}

export default defineExercise({
  checks: [
    {
      id: 'archived',
      test: asked('/core/v1/contact', (x) => isArchived(x) && bodyObject(x.response).pageSize === 2),
    },
    { id: 'counted', test: counted },
    { id: 'instagram', test: asked('/chat/v1/channel', (x) => everyItem(x, 'type', 'Instagram')) },
    { id: 'sequences', test: asked('/chat/v1/sequence', (x) => inSearch(x, 'contactid', beatriz)) },
  ],
})
