import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'

const token = 'pn_practice_token'

interface Client {
  name: string
  program: string
  version: string[]
  script: string
}

/** Each with the script it runs; one that is not installed is named and left out. */
const clients: readonly Client[] = [
  { name: 'curl', program: 'sh', version: ['-c', 'curl --version | head -1'], script: 'e2e/outside/curl.sh' },
  { name: 'Node fetch', program: process.execPath, version: ['--version'], script: 'e2e/outside/fetch.mjs' },
  { name: 'Python urllib', program: 'python3', version: ['--version'], script: 'e2e/outside/urllib.py' },
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
function run(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    if (error instanceof Error && 'stdout' in error) return `${error.stdout}${error.message}`
    throw error
  }
}

const results: string[] = []

test.each(clients)(
  '$name finds the practice API as its script expects it',
  ({ name, program, version, script }) => {
    const known = run(program, version)?.trim()
    if (known === undefined || known === '') {
      console.warn(`NOT TESTED WITH ${name}: it is not installed here.`)
      return
    }
    const said = run(program, [script, `${base}/${name.replaceAll(' ', '-')}`, token]) ?? ''
    const lines = said.trim().split('\n')
    results.push(`## ${name}\n\n${known}, \`${script}\`\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`)
    expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([])
    expect(lines.length).toBeGreaterThan(4)
  },
)

test('what was seen can be kept', () => {
  const text = `# The practice API, asked from outside\n\nWritten by \`OUTSIDE_RESULTS=1 npm run unit -- scripts/practice-api/clients\`.\n\n${results.join('\n')}`
  if (process.env.OUTSIDE_RESULTS) writeFileSync('e2e/outside/results.md', text)
  expect(results.length).toBeGreaterThan(0)
})
