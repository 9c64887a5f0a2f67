// Has a real n8n told of new contacts: its Webhook node is called, its HTTP Request nodes read the contact and write a note.
// Usage: node n8n.mjs <base> <token>, or n8n.mjs --version; nothing but with N8N_COMMAND, see scripts/n8n/n8n-program.mjs
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { editorOf } from '../../scripts/n8n/editor.mjs'
import { n8nIn } from '../../scripts/n8n/n8n-program.mjs'

const [base = '', token = ''] = process.argv.slice(2)
const contacts = `${base}/api.wts.chat/core/v1/contact`
const patience = 30_000

/** @param {string} what @param {() => Promise<void>} work */
const check = async (what, work) => {
  await work()
  console.log(`ok ${what}`)
}

/** @param {string} url @param {unknown} [body] makes it a POST */
const ask = async (url, body) => {
  const method = body === undefined ? 'GET' : 'POST'
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const answer = await fetch(url, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  assert.ok(answer.ok, `${method} ${url} was answered ${answer.status}: ${text}`)
  return JSON.parse(text)
}

/** @returns {Promise<import('../../lib/outside/deliveries/webhooks-desk.ts').WebhooksShown>} */
const desk = () => ask(`${base}/-/webhooks`)
/** @returns {Promise<import('../../mocks/wire-log.ts').Exchange[]>} */
const log = async () =>
  (await ask(`${base}/-/log`)).entries.map((/** @type {{ exchange: unknown }} */ { exchange }) => exchange)

/** @param {string} name @param {string} phoneNumber @returns {Promise<string>} its id */
const addContact = async (name, phoneNumber) => (await ask(contacts, { name, phoneNumber })).id
/** @param {string} id @returns {Promise<string | null>} */
const noteOf = async (id) => (await ask(`${contacts}/${id}`)).annotation

/** @template T @param {string} what @param {() => Promise<T | undefined | false>} look @returns {Promise<T>} */
const until = async (what, look) => {
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Waited in vain until ${what}. Deliveries: ${JSON.stringify((await desk()).deliveries)}`)
}

/** The newest delivery, once it has that status. @param {string} status @param {(one: { id: string }) => boolean} [fits] */
const delivery = (status, fits = () => true) =>
  until(`a delivery is ${status}`, async () => {
    const [newest] = (await desk()).deliveries.filter(fits)
    return newest?.status === status && newest
  })

/** Asked with another method than its own, it says so and does nothing. @param {string} hook */
const listening = (hook) =>
  until('the webhook node listens', async () => /make a POST request/.test(await (await fetch(hook)).text()))

/** @param {string} hook the webhook node's address @param {import('../../scripts/n8n/editor.mjs').Workflow} workflow */
const checkAll = async (hook, workflow) => {
  await ask(`${base}/api.wts.chat/core/v1/webhook/subscription`, {
    ...{ name: 'n8n', url: hook, events: ['CONTACT_NEW'] },
  })
  await workflow.switchOn()
  await listening(hook)

  const ana = await addContact('Ana do n8n', '+5511987650031')
  const first = await delivery('delivered')
  await check('the Webhook node answers a delivery with 200', async () => {
    assert.deepEqual([first.url, first.eventType], [hook, 'CONTACT_NEW'])
    assert.deepEqual(
      first.attempts.map(({ status }) => status),
      [200],
    )
  })
  await check('what it was sent is signed', async () => {
    const sent = (await log()).find(({ request }) => request.method === 'POST' && request.url === hook)
    const headers = Object.fromEntries(sent?.request.headers ?? [])
    assert.equal(headers['webhook-id'], first.messageId)
    new Webhook((await desk()).secret).verify(sent?.request.body ?? '', headers)
  })
  await check('the HTTP Request nodes read the contact and write a note, with the token', async () => {
    const made = (await log()).filter(({ request }) => request.url.endsWith(`/contact/${ana}`))
    const seen = made.map(({ request, response }) => [
      ...[request.method, Object.fromEntries(request.headers).authorization, response?.status],
    ])
    assert.deepEqual(seen, [
      ['GET', `Bearer ${token}`, 200],
      ['PUT', `Bearer ${token}`, 200],
    ])
    assert.equal(await noteOf(ana), `Ana do n8n: ${first.messageId}`)
  })

  await workflow.switchOff()
  const bia = await addContact('Bia do n8n', '+5511987650032')
  const second = await delivery('retrying')
  await check('switched off, it answers 404 and the delivery is tried again later', async () => {
    assert.notEqual(second.messageId, first.messageId)
    assert.equal(second.attempts[0]?.status, 404)
    assert.ok(Date.parse(second.nextAttempt ?? '') > Date.parse(second.attempts[0]?.at ?? ''))
    assert.equal(await noteOf(bia), null)
  })

  await workflow.switchOn()
  await listening(hook)
  const { delivery: again } = await ask(`${base}/-/webhooks/again`, { delivery: second.id })
  const third = await delivery('delivered', ({ id }) => id === again)
  await check('switched on, it gets the same message by hand', async () => {
    assert.deepEqual([third.trigger, third.messageId], ['redelivery', second.messageId])
    assert.equal(await noteOf(bia), `Bia do n8n: ${second.messageId}`)
  })
}

/** As a person would import it, with another workspace and token. */
const workflowFile = () =>
  readFileSync(join(import.meta.dirname, 'n8n-workflow.json'), 'utf8')
    .replaceAll('http://localhost:4010/practice/practice', base)
    .replaceAll('pn_practice_token', token)

/** @param {ReturnType<typeof n8nIn>} n8n */
const run = async (n8n) => {
  if (base === '--version')
    return console.log(`n8n ${(await n8n.run('--version')).trim().split('\n').at(-1)}`)
  const server = await n8n.serve()
  const told = () => void server.stop().then(() => process.exit(1))
  process.once('SIGINT', told).once('SIGTERM', told)
  try {
    const { add } = await editorOf(server.url)
    const workflow = await add(JSON.parse(workflowFile()))
    await checkAll(`${server.url.replace('127.0.0.1', 'localhost')}/webhook/new-contact`, workflow)
  } catch (error) {
    console.error(server.log().slice(-4_000))
    throw error
  } finally {
    await server.stop()
  }
}

if (process.env.N8N_COMMAND) {
  const folder = mkdtempSync(join(tmpdir(), 'n8n-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 }))
  await run(n8nIn(folder))
}
