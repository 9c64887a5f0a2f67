import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resultsPage, type Seen } from './outside-results'

const token = 'pn_practice_token'

interface Client {
  name: string
  program: string
  version: string[]
  script: string
  /** Why it is left out, where its version is not to be had. */
  missing?: string
}

/** Ms for one script: n8n makes a database first. */
const patience = 300_000
const n8n = 'e2e/outside/n8n.mjs'

/** Each with the script it runs; one that is not at hand is named and left out. */
const clients: readonly Client[] = [
  { name: 'curl', program: 'sh', version: ['-c', 'curl --version | head -1'], script: 'e2e/outside/curl.sh' },
  { name: 'Node fetch', program: process.execPath, version: ['--version'], script: 'e2e/outside/fetch.mjs' },
  { name: 'Python urllib', program: 'python3', version: ['--version'], script: 'e2e/outside/urllib.py' },
  {
    ...{ name: 'n8n', program: process.execPath, version: [n8n, '--version'], script: n8n },
    missing: 'N8N_COMMAND names none, see scripts/n8n/n8n-program.mjs',
  },
]

const server = spawn(process.execPath, ['scripts/practice-api.mjs', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
let base = ''
beforeAll(async () => {
  for await (const line of createInterface({ input: server.stdout })) {
    base = /(http:\S+\/practice)\/practice\//.exec(line)?.[1] ?? ''
    if (base) break
  }
}, 60_000)
afterAll(async () => {
  server.kill('SIGTERM')
  if (server.exitCode === null) await once(server, 'exit')
})

/** Undefined where the program is not installed. */
async function run(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await promisify(execFile)(program, args, { timeout: patience - 10_000 })).stdout
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    if (error instanceof Error && 'stdout' in error) return `${error.stdout}${error.message}`
    throw error
  }
}

const results: Record<string, Seen> = {}

test.each(clients)(
  '$name finds the practice API as its script expects it',
  async ({ name, program, version: asked, script, missing = 'it is not installed here' }) => {
    const version = (await run(program, asked))?.trim()
    if (!version) {
      console.warn(`NOT TESTED WITH ${name}: ${missing}.`)
      return
    }
    const said = (await run(program, [script, `${base}/${name.replaceAll(' ', '-')}`, token])) ?? ''
    const lines = said.trim().split('\n')
    expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([])
    expect(lines.length).toBeGreaterThan(4)
    results[name] = { version, script, lines }
  },
  patience,
)

test('what was seen can be kept', () => {
  const file = 'e2e/outside/results.md'
  const names = clients.map(({ name }) => name)
  const page = resultsPage(readFileSync(file, 'utf8'), names, results)
  if (process.env.OUTSIDE_RESULTS) writeFileSync(file, page)
  for (const name of names) expect(page).toContain(`\n## ${name}\n`)
})
