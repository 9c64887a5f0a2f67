// Runs a learner's program in Node as the sandbox would: same files, same packages, its requests to the practice world.
import { linkModules } from '@/components/sandbox/runner/link'
import { strip } from '@/components/sandbox/runner/typescript'
import { format } from '@/components/sandbox/runner/worker/format'
import type { Origin } from '@/mocks/wire-log'
import type { World } from '@/mocks/world'
import type { ConsoleLine, Evidence, RunOutcome } from './evidence'
import { learnerPackages } from './learner-packages'

/** Each import of a data: URL is cached by its text; the number makes every rehearsal a fresh run. */
let rehearsals = 0

/** @param entry the file that runs */
export async function rehearseCode(
  files: Record<string, string>,
  entry: string,
  world: World,
  language: string,
): Promise<Evidence> {
  const lines: ConsoleLine[] = []
  const { url } = linkModules(files, entry, { strip, packages: await learnerPackages() })
  const outcome = await withGlobals(world, language, lines, async () => {
    rehearsals += 1
    await import(/* @vite-ignore */ `${url}%0A//${rehearsals}`)
  })
  const exchanges = world.log.entries()
  return { exchanges, world, console: lines, outcome, answers: {}, predictions: [], order: [] }
}

const methods = ['log', 'info', 'debug', 'warn', 'error'] as const

/** Runs with the sandbox's `fetch` and `console` in place of the machine's. */
async function withGlobals(
  world: World,
  language: string,
  lines: ConsoleLine[],
  run: () => Promise<void>,
): Promise<RunOutcome> {
  const { fetch, console } = globalThis
  const origin: Origin = { kind: 'code' }
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init)
    request.headers.set('Accept-Language', language)
    return world.send(request, origin)
  }
  const write =
    (method: ConsoleLine['method']) =>
    (...values: unknown[]) =>
      lines.push({ id: String(lines.length), method, text: format(values) })
  globalThis.console = { ...console, ...Object.fromEntries(methods.map((method) => [method, write(method)])) }
  try {
    await run()
    return 'finished'
  } catch {
    return 'error'
  } finally {
    globalThis.fetch = fetch
    globalThis.console = console
  }
}
