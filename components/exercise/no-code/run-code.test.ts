import { beforeEach, expect, test, vi } from 'vitest'
import { runCodeInNode } from '@/lib/workflow/run-code-in-node'
import { format } from '../../sandbox/runner/worker/format'
import type { Program } from '../../sandbox/runner-host'
import { codeRunner } from './run-code'

/** In place of the frame: what runs a program, and which were stopped. */
const runner = vi.hoisted(() => ({
  run: (_program: Program): void => {},
  stopped: 0,
}))
vi.mock('../../sandbox/runner-host', () => ({
  runProgram(program: Program) {
    queueMicrotask(() => runner.run(program))
    return () => {
      runner.stopped += 1
    }
  },
}))

/** A stand-in for the worker: the program as a module of its own, with a `fetch` that asks the page. */
async function asModule(program: Program): Promise<void> {
  const own = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const plain = { method: 'GET', url: String(input), headers: [], body: String(init?.body ?? '') }
    const answer = await program.onRequest(plain, new AbortController().signal)
    if ('failure' in answer) throw new TypeError('Failed to fetch')
    return new Response(answer.response.body)
  }
  try {
    const text = `${program.files[program.entry]}\n// ${Math.floor(performance.now() * 1000)}`
    await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`)
    program.onEnd({ code: 'finished' })
  } catch (error) {
    program.onLine('1', { method: 'error', text: format([error]), cut: 0 })
    program.onEnd({ code: 'failed' })
  } finally {
    globalThis.fetch = own
  }
}

beforeEach(() => {
  runner.run = (program) => void asModule(program)
  runner.stopped = 0
})

const items = [{ json: { km: 3 } }, { json: { km: 12 } }]
const run = codeRunner(({ code }) => `ended: ${code}`)

test.each([
  ['all', 'return items.filter(({ json }) => json.km > 5)', { items: [{ json: { km: 12 } }] }],
  [
    'each',
    'return { json: { km: $json.km, at: $itemIndex } }',
    { items: [{ json: { km: 3, at: 0 } }, { json: { km: 12, at: 1 } }] },
  ],
  ['all', 'return', { items: undefined }],
  ['all', 'throw new Error("no distance")', { error: 'no distance' }],
  ['all', 'await fetch("https://api.wts.chat/core/v1/tag"); return []', { error: 'Failed to fetch' }],
] as const)('%s: %s', async (mode, source, result) => {
  expect(await run(source, mode, items)).toEqual(result)
})

test('it gives what a rehearsal gives', async () => {
  const source = 'return $input.all().map(({ json }) => ({ json: { double: json.km * 2 } }))'
  expect(await run(source, 'all', items)).toEqual(await runCodeInNode(source, 'all', items))
})

test('source that cannot be read is told by its own line', async () => {
  const line = (program: Program) =>
    (program.files[program.entry] ?? '').split('\n').findIndex((text) => text.includes('oh no')) + 1
  runner.run = (program) =>
    program.onEnd({ code: 'syntax', file: program.entry, line: line(program), message: 'Unexpected token' })
  expect(await run('const a = 1\noh no', 'all', items)).toEqual({ error: 'Unexpected token [line 2]' })
})

test('a program that ends without a result says why, and one that has made something is stopped', async () => {
  runner.run = (program) => program.onEnd({ code: 'unsettled' })
  expect(await run('await new Promise(() => {})', 'all', items)).toEqual({ error: 'ended: unsettled' })
  expect(runner.stopped).toBe(0)
  runner.run = (program) => void asModule(program)
  await run('return []', 'all', items)
  expect(runner.stopped).toBe(1)
})

test('two nodes that run at once run one after the other', async () => {
  const begun: string[] = []
  runner.run = (program) => {
    begun.push(program.files[program.entry]?.includes('"first"') ? 'first' : 'second')
    program.onEnd({ code: 'stopped' })
  }
  const first = run('return "first"', 'all', items).then(() => begun.push('first over'))
  const second = run('return "second"', 'all', items)
  await Promise.all([first, second])
  expect(begun).toEqual(['first', 'first over', 'second'])
})
