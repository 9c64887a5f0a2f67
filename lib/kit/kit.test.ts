import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'acorn'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import type { Attempt } from '@/lib/content/attempt'
import { type Exercise, exerciseSlugs, readExercise } from '@/lib/content/exercise'
import { readCourse } from '@/lib/content/tree'
import { locales } from '@/lib/i18n/locales'
import { webhookEvents } from '@/mocks/webhooks/events'
import { kitFiles } from './kit'
import { zipped } from './zip'

const exercises = readCourse().flatMap(({ lessons }) =>
  lessons.flatMap((lesson) => exerciseSlugs(lesson).map((slug) => ({ lesson, slug }))),
)

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

function exerciseNamed(slug: string): Exercise {
  const found = exercises.find((exercise) => exercise.slug === slug)
  if (!found) throw new Error(`Failed to find the exercise "${slug}".`)
  return readExercise(found.lesson, slug, 'en')
}

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A kit as somebody has unpacked it, with this attempt in place of the start. */
async function unpacked(slug: string, way: 'start' | 'solution'): Promise<string> {
  const exercise = exerciseNamed(slug)
  const attempt: Attempt = exercise[way]
  const folder = mkdtempSync(join(tmpdir(), 'kit-'))
  folders.push(folder)
  const files = unzipSync(zipped(slug, await kitFiles(exercise, 'en', attempt)))
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return join(folder, slug)
}

const { NODE_OPTIONS: _options, VITEST: _vitest, ...env } = process.env

const begin = (folder: string, args: readonly string[], more: Record<string, string> = {}) =>
  spawn(process.execPath, args, { cwd: folder, env: { ...env, ...more } as NodeJS.ProcessEnv })

/** Runs to the end. */
function run(folder: string, args: readonly string[], more: Record<string, string> = {}) {
  const child = begin(folder, args, more)
  let text = ''
  child.stdout.on('data', (chunk) => (text += chunk))
  child.stderr.on('data', (chunk) => (text += chunk))
  return new Promise<{ code: number | null; text: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, text })),
  )
}

/** Runs on, once it has said where it listens. */
function serve(folder: string, args: readonly string[], more: Record<string, string> = {}) {
  const child = begin(folder, args, more)
  return new Promise<{ address: string; stop: () => void }>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const [address] = /http:\/\/localhost:\d+[^\s'"]*/.exec(String(chunk)) ?? []
      if (address) resolve({ address, stop: () => child.kill() })
    })
    child.on('close', () => reject(new Error('Failed to serve: it ended at once.')))
  })
}

/** Somebody who answers every delivery with 200, and remembers them. */
async function mailbox() {
  const got: string[] = []
  const read = async (incoming: IncomingMessage) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  }
  const server = createServer(async (incoming, outgoing) => {
    const { 'webhook-id': id, 'webhook-signature': signature } = incoming.headers
    got.push([id, signature, await read(incoming)].join(' '))
    outgoing.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { got, port, close: () => server.close() }
}

/** Most of a kit is in others too: each text is parsed once. */
const seen = new Set<string>()

function parsed(code: string): void {
  if (seen.has(code)) return
  parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  seen.add(code)
}

test.each(locales)('in %s every exercise has a kit whose files can be read', async (locale) => {
  for (const { lesson, slug } of exercises) {
    const exercise = readExercise(lesson, slug, locale)
    const files = await kitFiles(exercise, locale)
    const names = Object.keys(files)
    const read = (name: string) => textOf(files[name])
    expect(names.filter((name) => !/^[\x21-\x7e]+$/.test(name))).toEqual([])
    const manifest = JSON.parse(read('package.json'))
    expect(manifest).toMatchObject({ name: slug, type: 'module', scripts: { test: 'node --test' } })
    for (const name of names.filter((one) => one.endsWith('.json'))) JSON.parse(read(name))
    for (const name of names.filter((one) => /\.m?js$/.test(one)))
      expect(() => parsed(read(name)), name).not.toThrow()
    expect(read('README.md')).toContain(exercise.messages.title)
    expect(read('README.md')).not.toMatch(/undefined|(?<![/`\w])\{[a-z]+\}/)
    expect(names.filter((name) => name.includes('solution'))).toEqual([])
  }
})

test('every kit opens, and is light enough for a slow line', async () => {
  for (const { slug } of exercises) {
    const zip = zipped(slug, await kitFiles(exerciseNamed(slug), 'en'))
    expect(Object.keys(unzipSync(zip))).toContain(`${slug}/README.md`)
    expect(zip.length, slug).toBeLessThan(250_000)
  }
})

test('the same kit is the same bytes', async () => {
  const exercise = exerciseNamed('create-once')
  const [one, other] = [await kitFiles(exercise, 'pt'), await kitFiles(exercise, 'pt')]
  expect(zipped('a', one)).toEqual(zipped('a', other))
})

test('a kit with a webhook has every event, signed', async () => {
  const files = await kitFiles(exerciseNamed('answer-the-call'), 'en')
  for (const { type } of webhookEvents) {
    expect(JSON.parse(textOf(files[`events/${type}.json`]))).toMatchObject({ eventType: type })
    expect(JSON.parse(textOf(files[`events/${type}.headers.json`]))).toHaveProperty('webhook-signature')
  }
})

const ofEachKind = [
  'repeat-each',
  'create-once',
  'refuse-the-forged',
  'watch-one-arrive',
  'handler-in-order',
  'live-with-your-choice',
  'ask-the-distance',
  'find-the-body',
]

test.each(ofEachKind)(
  'the checks in the kit of %s fail at the start and pass with the solution',
  async (slug) => {
    const [start, solution] = await Promise.all([unpacked(slug, 'start'), unpacked(slug, 'solution')])
    const failing = await run(start, ['--test'])
    expect(failing.code, failing.text).toBe(1)
    expect(failing.text).toMatch(/^# fail [1-9]/m)
    const passing = await run(solution, ['--test'])
    expect(passing.code, passing.text).toBe(0)
    expect(passing.text).toMatch(/^# pass [1-9]/m)
  },
)

test('a program from a kit runs against the practice API of the kit', async () => {
  const [start, solution] = await Promise.all([
    unpacked('create-once', 'start'),
    unpacked('create-once', 'solution'),
  ])
  const api = await serve(start, ['practice.mjs', '--port', '0'])
  const program = ['--import', './practice/register.mjs', 'src/main.js']
  const refused = await run(start, program, { PRACTICE_URL: api.address })
  expect(refused).toMatchObject({ code: 1, text: expect.stringContaining('400') })
  const good = await run(solution, program, { PRACTICE_URL: api.address })
  expect(good).toMatchObject({ code: 0, text: expect.stringMatching(/^([\w-]{36})\n\1\n$/) })
  api.stop()
})

test('fired with the same seed, the same copies and forgeries arrive twice', async () => {
  const folder = await unpacked('answer-the-call', 'start')
  const fire = async (seed: number) => {
    const { got, port, close } = await mailbox()
    const { code, text } = await run(folder, [
      ...['fire.mjs', '--to', `http://localhost:${port}/in`, '--api', '0', '--style', 'standard'],
      ...['--seed', String(seed), '--faults', 'duplicate(times:3,gap:5),forged(count:2,every:20)'],
      ...['--now', '2026-03-02T12:00:00Z'],
    ])
    close()
    expect(code, text).toBe(0)
    return got
  }
  const first = await fire(7)
  const ids = first.map((one) => one.split(' ')[0]).filter((id) => id !== '')
  expect(first.length).toBe(8)
  expect(ids.length - new Set(ids).size).toBeGreaterThanOrEqual(4)
  expect(await fire(7)).toEqual(first)
  expect(await fire(8)).not.toEqual(first)
})

test('fire reaches no other machine by a slip, and knows its faults', async () => {
  const folder = await unpacked('answer-the-call', 'start')
  const away = await run(folder, ['fire.mjs', '--to', 'http://example.com/in'])
  expect(away).toMatchObject({ code: 1, text: expect.stringContaining('--anywhere') })
  const unknown = await run(folder, ['fire.mjs', '--faults', 'tampered'])
  expect(unknown).toMatchObject({ code: 1, text: expect.stringContaining('duplicate') })
})

test('the handler of a kit takes what is fired, and its own requests reach the same platform', async () => {
  const folder = await unpacked('refuse-the-forged', 'solution')
  const api = 24_000 + (process.pid % 9_000)
  const server = await serve(folder, ['--import', './practice/register.mjs', 'server.mjs'], {
    PORT: '0',
    PRACTICE_URL: `http://localhost:${api}/practice/practice`,
  })
  const { code, text } = await run(folder, ['fire.mjs', '--to', `${server.address}in`, '--api', String(api)])
  server.stop()
  expect(code, text).toBe(0)
  expect(text).toContain('40 sent: 2 answered with 2xx, 38 with something else')
  expect(text).toMatch(/<- POST https:\/\/api\.wts\.chat\/chat\/v1\/message\/send 200/)
})
