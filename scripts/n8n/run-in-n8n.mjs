import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPracticeApi } from '../practice-api/bundle.mjs'
import { install } from './install-n8n.mjs'
import { loadWorkflows } from './load-workflows.mjs'
import { n8nIn } from './n8n-program.mjs'
import { failures, resultText } from './result.mjs'

/** What comes to the lesson's webhook, and what its caller is to be answered. */
const orders = [
  {
    body: { from: 'Campinas', to: 'São Paulo', phone: '+5511900000002', name: 'Ana "Nina"' },
    status: 202,
    answer: /"accepted":true/,
  },
  {
    body: { from: 'São Paulo', to: 'Recife', phone: '+5511900000003', name: 'Bia' },
    status: 422,
    answer: /"accepted":false/,
  },
]

const question = {
  body: { ask: 'rows' },
  status: 200,
  // By field: the one both have. By position: first with first, second with second, the later input's id. Then the error's exit.
  answer:
    /^(?=.*"rows":\[\{"id":2,"a":"y","b":"q"\},\{"id":2,"a":"x","b":"q"\},\{"id":3,"a":"y","b":"r"\}\])(?=.*"error")(?=.*"n":5,"ok":true)/s,
}

/** Requests the workflow on the clock is to make: the list, and a message for each line. */
const roundRequests = 5
const roundPatience = 90_000

/** @template T @param {() => Promise<T>} look @param {(seen: T) => boolean} enough @param {number} ms */
const until = async (look, enough, ms) => {
  const deadline = Date.now() + ms
  let seen = await look()
  while (!enough(seen) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    seen = await look()
  }
  return seen
}

/** Published workflows are switched on after the server says it is there. */
const webhookPatience = 30_000

/** @param {string} address @param {{ body: Record<string, string>, status: number, answer: RegExp }} order */
const post = async (address, { body, status, answer }) => {
  const deadline = Date.now() + webhookPatience
  const send = async () => {
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
    return { response, text: await response.text() }
  }
  let { response, text } = await send()
  while (/is not registered/.test(text) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    ;({ response, text } = await send())
  }
  return { sent: body, status: response.status, text, fits: response.status === status && answer.test(text) }
}

/** @param {ReturnType<typeof n8nIn>} n8n @param {string} id */
const activate = (n8n, id) =>
  // The newest versions publish, those before them switch on.
  n8n
    .run('publish:workflow', `--id=${id}`)
    .catch(() => n8n.run('update:workflow', `--id=${id}`, '--active=true'))

/** @param {string} workspace its address @returns {Promise<import('../../mocks/wire-log.ts').Exchange[]>} */
const logOf = async (workspace) => {
  const { entries } = await (await fetch(`${workspace}/-/log`)).json()
  return entries.map((/** @type {{ exchange: unknown }} */ { exchange }) => exchange)
}

const main = async () => {
  if (process.argv.includes('--install')) await install()
  const { delivery, joins, rounds, operation, n8nText, toN8n } = await loadWorkflows()
  const { startPracticeApi } = await loadPracticeApi()
  const { port, token, hosts, close } = await startPracticeApi({ host: '127.0.0.1', port: 0, seed: 1 })
  /** Each workflow has a workspace to itself: the one on the clock starts when it likes. @param {string} id */
  const workspace = (id) => `http://127.0.0.1:${port}/practice/${id}`
  const folder = mkdtempSync(join(tmpdir(), 'n8n-'))
  const n8n = n8nIn(folder)
  try {
    const version = (await n8n.run('--version')).trim().split('\n').at(-1) ?? ''
    for (const [id, workflow] of Object.entries({ delivery, joins, rounds })) {
      const file = join(folder, `${id}.json`)
      const baseUrls = Object.fromEntries(hosts.map((name) => [name, `${workspace(id)}/${name}`]))
      const exported = toN8n(workflow, { baseUrls, operation, token })
      writeFileSync(file, n8nText({ ...exported, id: `practice-${id}` }))
      await n8n.run('import:workflow', `--input=${file}`)
      await activate(n8n, `practice-${id}`)
    }
    const server = await n8n.serve()
    try {
      const answers = []
      for (const order of orders) answers.push(await post(`${server.url}/webhook/delivery`, order))
      const joined = await post(`${server.url}/webhook/joins`, question)
      const round = await until(
        () => logOf(workspace('rounds')),
        (seen) => seen.length >= roundRequests,
        roundPatience,
      )
      const account = {
        ...{ version, answers, joined, round: round.slice(0, roundRequests) },
        delivered: await logOf(workspace('delivery')),
        refused: await logOf(workspace('joins')),
      }
      const wrong = failures(account)
      const text = resultText(account, wrong)
      console.log(text)
      if (process.argv.includes('--write')) writeFileSync(join(import.meta.dirname, 'result.md'), `${text}\n`)
      if (wrong.length > 0) console.error(server.log().slice(-4_000))
      return wrong.length > 0 ? 1 : 0
    } finally {
      await server.stop()
    }
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 })
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
