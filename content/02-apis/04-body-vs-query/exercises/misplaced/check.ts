import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, matches, pathOf, wanted } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

interface Contact {
  id: string
  name: string | null
  phoneNumber: string | null
}

const beatriz = 'eee5ef26-7210-4ba7-b429-e936e3f6dd51'
const status = ({ response }: Exchange) => response?.status ?? 0

function nameInBody({ exchanges, world }: Evidence) {
  const tries = wanted(exchanges, { method: 'POST', path: '/core/v1/contact' })
  const iara = world.table<Contact>('contact').find((row) => row.phoneNumber === '+55|19900009100')
  if (iara?.name === 'Iara Lobo') return pass(tries.at(-1))
  const last = tries.at(-1)
  if (!last) return fail('not-sent')
  if (status(last) !== 200) return fail('refused', last, { status: status(last) })
  return bodyObject(last.response).name === null ? fail('empty', last) : fail('no-number', last)
}

function idInPath({ exchanges }: Evidence) {
  const isGood = (exchange: Exchange) =>
    matches(exchange, { method: 'GET', path: '/core/v1/contact/{id}', status: 200 }) &&
    pathOf(exchange).toLowerCase().includes(beatriz)
  const good = exchanges.find(isGood)
  if (good) return pass(good)
  const list = wanted(exchanges, { method: 'GET', path: '/core/v1/contact', status: 200 }).at(-1)
  if (list) return fail('whole-list', list)
  const last = wanted(exchanges, { method: 'GET', path: '/core/v1/contact/{id}' }).at(-1)
  return last ? fail('refused', last, { status: status(last) }) : fail('not-sent')
}

function sizeInBody({ exchanges }: Evidence) {
  const tries = wanted(exchanges, { method: 'POST', path: '/core/v1/contact/filter' })
  const good = tries.find(
    (exchange) => status(exchange) === 200 && bodyObject(exchange.response).pageSize === 3,
  )
  if (good) return pass(good)
  const last = tries.at(-1)
  if (!last) return fail('not-sent')
  return status(last) === 200 ? fail('ignored', last) : fail('refused', last, { status: status(last) })
}

function tokenInHeader({ exchanges }: Evidence) {
  const tries = wanted(exchanges, { method: 'GET', path: '/core/v1/tag' })
  const isOpen = ({ request }: Exchange) => request.url.includes('pn_practice_token')
  const good = tries.find((exchange) => status(exchange) === 200 && !isOpen(exchange))
  if (good) return pass(good)
  const last = tries.at(-1)
  if (!last) return fail('not-sent')
  return status(last) === 200 ? fail('still-in-url', last) : fail('refused', last, { status: status(last) })
}

export default defineExercise({
  checks: [
    { id: 'name-in-body', test: nameInBody },
    { id: 'id-in-path', test: idInPath },
    { id: 'size-in-body', test: sizeInBody },
    { id: 'token-in-header', test: tokenInHeader },
  ],
})
