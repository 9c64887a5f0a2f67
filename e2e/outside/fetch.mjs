// Asks the practice API with Node's own fetch: list, page by page, create, change, an error, a preflight.
// Usage: node fetch.mjs <base> <token>
import assert from 'node:assert/strict'

const [base = '', token = ''] = process.argv.slice(2)
const api = `${base}/api.wts.chat`
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }

/** @param {string} what @param {() => Promise<void>} work */
const check = async (what, work) => {
  await work()
  console.log(`ok ${what}`)
}

await check('list', async () => {
  const answer = await fetch(`${api}/core/v1/contact?pageSize=2`, { headers })
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
  assert.equal((await answer.json()).items.length, 2)
})

await check('create, change, get', async () => {
  const body = JSON.stringify({ name: 'João da Silva ✓', phoneNumber: '+5511987650011' })
  const created = await fetch(`${api}/core/v1/contact`, { method: 'POST', headers, body })
  assert.equal(created.status, 200)
  const { id } = await created.json()
  const changed = await fetch(`${api}/core/v2/contact/${id}`, {
    ...{ method: 'PUT', headers },
    body: JSON.stringify({ fields: ['Name'], name: 'João ✓' }),
  })
  assert.equal(changed.status, 200)
  const got = await (await fetch(`${api}/core/v1/contact/${id}`, { headers })).json()
  assert.equal(got.name, 'João ✓')
})

await check('what is refused says why', async () => {
  const answer = await fetch(`${api}/core/v1/contact`, { method: 'POST', headers, body: '{"name":5}' })
  assert.equal(answer.status, 400)
  assert.equal((await answer.json()).error, true)
})

await check('a page of another origin may ask', async () => {
  const answer = await fetch(`${api}/core/v1/contact`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  })
  assert.equal(answer.status, 204)
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  assert.equal(answer.headers.get('access-control-allow-headers'), 'authorization,content-type')
  assert.equal(answer.headers.get('access-control-allow-credentials'), null)
})

await check('fifty at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => fetch(`${api}/core/v1/tag`, { headers })),
  )
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
})
