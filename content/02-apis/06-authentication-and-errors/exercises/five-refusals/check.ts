import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, matches, pathOf } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

const beatriz = 'eee5ef26-7210-4ba7-b429-e936e3f6dd51'
const jairosSession = '6bd0c77e-cabd-41a8-badf-2e1d73833c76'
const fabiosSession = 'd8a58621-6231-40f5-b9b6-65ccc297e235'

interface Contact {
  id: string
  name: string | null
  email: string | null
  phoneNumber: string | null
}

type IsTry = (exchange: Exchange) => boolean

const at =
  (path: RegExp, methods: string[]): IsTry =>
  (exchange) =>
    methods.includes(exchange.request.method) && path.test(pathOf(exchange))

/** What counts as a try at each of the five requests, wrong or right. */
const tries: Record<string, IsTry> = {
  first: at(/^\/core\/v1\/tag\/?$/i, ['GET']),
  second: at(/^\/core\/v1\/contact\/?$/i, ['POST']),
  third: at(new RegExp(`/contact/${beatriz}`, 'i'), ['PUT', 'POST', 'PATCH']),
  fourth: at(/\/session\/[^/]+\/complete\/?$/i, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  fifth: at(/^\/chat\/v[12]\/session\/[^/]+\/?$/i, ['GET']),
}

const contactOf = ({ world }: Evidence, isMeant: (row: Readonly<Contact>) => boolean) =>
  world.table<Contact>('contact').find(isMeant)

/** Whether the request has had the effect it was meant to have. */
const isDone: Record<string, (evidence: Evidence) => boolean> = {
  first: ({ exchanges }) =>
    exchanges.some((exchange) => tries.first?.(exchange) && exchange.response?.status === 200),
  second: (evidence) =>
    contactOf(evidence, ({ phoneNumber }) => phoneNumber === '+55|19900009100')?.name === 'Iara Lobo',
  third: (evidence) => contactOf(evidence, ({ id }) => id === beatriz)?.email === 'beatriz@example.com',
  fourth: ({ world }) =>
    world.table<{ id: string; status: string }>('session').get(jairosSession)?.status === 'COMPLETED',
  fifth: ({ exchanges }) =>
    exchanges.some((exchange) => matches(exchange, { method: 'GET', status: 200 }) && isFabios(exchange)),
}

function isFabios(exchange: Exchange): boolean {
  return new RegExp(`/session/${fabiosSession}/?$`, 'i').test(pathOf(exchange))
}

function works(which: string) {
  return (evidence: Evidence) => {
    const last = evidence.exchanges.findLast((exchange) => tries[which]?.(exchange))
    if (isDone[which]?.(evidence)) return pass(last)
    if (!last) return fail('not-sent')
    const status = last.response?.status ?? 0
    return status === 200 ? fail('no-effect', last) : fail('refused', last, { status })
  }
}

/** The word that the server refused each of them with, as they were. */
const keys: Record<string, string> = {
  first: 'ERROR_UNAUTHORIZED',
  second: 'ERROR_UNSUPPORTED_MEDIA_TYPE',
  third: 'ERROR_INVALID_BODY',
  fourth: 'ERROR_METHOD_NOT_ALLOWED',
  fifth: 'ERROR_NOT_FOUND',
}

function keysRead({ answers, exchanges }: Evidence) {
  for (const [index, [which, key]] of Object.entries(keys).entries()) {
    const number = index + 1
    const given = answers[which] ?? ''
    if (given === '') return fail('no-answer', undefined, { number })
    const shown = exchanges.find(
      (exchange) => tries[which]?.(exchange) && bodyObject(exchange.response).key === key,
    )
    if (!shown) return fail('not-seen', undefined, { number })
    if (given !== key) return fail('look-again', shown, { number })
  }
  return pass()
}

export default defineExercise({
  checks: [
    { id: 'tags', test: works('first') },
    { id: 'created', test: works('second') },
    { id: 'email', test: works('third') },
    { id: 'completed', test: works('fourth') },
    { id: 'conversation', test: works('fifth') },
    { id: 'keys', test: keysRead },
  ],
})
