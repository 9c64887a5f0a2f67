import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyJson, wanted } from '@/lib/practice/traffic'
import { calledAt, workflowHost } from '@/lib/workflow/address'
import type { Exchange } from '@/mocks/wire-log'

const isWorkflow = (url: string) => URL.canParse(url) && new URL(url).host === workflowHost

interface Product {
  code?: unknown
  name?: unknown
  price?: unknown
}

const questions = ({ exchanges }: Evidence) =>
  wanted(exchanges, { method: 'GET', path: '/consulta/v1/produtos' }).filter(
    ({ origin }) => origin.kind === 'workflow',
  )

function fetched(evidence: Evidence) {
  const good = questions(evidence).findLast(({ response }) => response?.status === 200)
  if (good) return pass(good)
  const last = questions(evidence).at(-1)
  return last ? fail('refused', last, { status: last.response?.status ?? 0 }) : fail('not-asked')
}

const inside = (text: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? ''

/** What the wholesaler really has. */
function stocked(evidence: Evidence) {
  const xml = questions(evidence).findLast(({ response }) => response?.status === 200)?.response?.body ?? ''
  return xml
    .split('<produto>')
    .slice(1)
    .map((part) => ({
      code: inside(part, 'codigo'),
      name: inside(part, 'nome'),
      price: Number(inside(part, 'preco').replace(',', '.')),
    }))
}

/** The last call of the workflow, by either of its addresses, that it took. */
const lastCall = ({ exchanges }: Evidence) =>
  exchanges.findLast(
    ({ request, response }) =>
      isWorkflow(request.url) &&
      calledAt(request.url) !== undefined &&
      response !== undefined &&
      response.status !== 404,
  )

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Bare, or under `products`. */
function productsIn(call: Exchange): Product[] | undefined {
  const value = bodyJson(call.response)
  const list = isObject(value) ? value.products : value
  return Array.isArray(list) && list.every(isObject) ? list : undefined
}

function listed(evidence: Evidence) {
  const call = lastCall(evidence)
  if (!call) return fail('not-called')
  const { status, body } = call.response ?? { status: 0, body: '' }
  if (status >= 500) return fail('failed', call, { status })
  if (body.includes('<produto>')) return fail('still-xml', call)
  const products = productsIn(call)
  if (products) {
    const codes = new Set(products.map(({ code }) => code))
    const most = stocked(evidence)
    const isAll = most.length > 0 && most.every(({ code }) => codes.has(code))
    return isAll ? pass(call) : fail('not-all', call, { count: products.length })
  }
  const value = bodyJson(call.response)
  return isObject(value) && 'code' in value ? fail('one-only', call) : fail('no-list', call)
}

/** What the caller was told of the product. */
const saidOf = (products: readonly Product[], code: string) => products.find((said) => said.code === code)

function named(evidence: Evidence) {
  const call = lastCall(evidence)
  const products = call && productsIn(call)
  if (!products?.length) return fail('not-seen', call)
  const wrong = stocked(evidence).find(({ code, name }) => saidOf(products, code)?.name !== name)
  return wrong ? fail('no-name', call, { code: wrong.code }) : pass(call)
}

function priced(evidence: Evidence) {
  const call = lastCall(evidence)
  const products = call && productsIn(call)
  if (!products?.length) return fail('not-seen', call)
  for (const { code, price } of stocked(evidence)) {
    const said = saidOf(products, code)?.price
    if (said === undefined) return fail('no-price', call, { code })
    if (typeof said === 'string') return fail('still-text', call, { code, said })
    if (said !== price) return fail('other-price', call, { code, said: String(said) })
  }
  return pass(call)
}

export default defineExercise({
  checks: [
    { id: 'fetched', test: fetched },
    { id: 'listed', test: listed },
    { id: 'named', test: named },
    { id: 'priced', test: priced },
  ],
})
