// Runs a Code node where learners' programs run, cut off from page and world: items go in and come out as text.
import { codeParameter, codeProgram } from '@/lib/workflow/code-program'
import type { CodeResult, Stage } from '@/lib/workflow/engine/stage'
import type { Answer, Ending } from '../../sandbox/runner/messages'
import { runProgram } from '../../sandbox/runner-host'

type Say = (ending: Ending) => string
type Mode = Parameters<Stage['runCode']>[1]
type Items = Parameters<Stage['runCode']>[2]

const entry = '/code.js'
/** The program's own two requests; every other goes nowhere, as in n8n. */
const given = 'https://items.invalid/given'
const made = 'https://items.invalid/made'

/** Lines before the node's own source. */
const linesBefore = 5

const programOf = (source: string, mode: Mode): string => `const ask = globalThis.fetch
const tell = (value) => ask('${made}', { method: 'POST', body: JSON.stringify(value) })
const ${codeParameter} = await (await ask('${given}')).json()
try { await tell({ items: await (async () => {
${codeProgram(source, mode)}
})() }) } catch (error) { await tell({ error: String(error?.message ?? error) }) }
`

function answerWith(url: string, body: string): Answer {
  return { response: { url, status: 200, statusText: 'OK', headers: [], body } }
}

function resultIn(text: string): CodeResult {
  const { items, error }: { items?: unknown; error?: unknown } = JSON.parse(text)
  return error === undefined ? { items } : { error: String(error) }
}

function whyEnded(ending: Ending, say: Say): string {
  if (ending.code !== 'syntax') return say(ending)
  const { line, message } = ending
  return line === undefined ? message : `${message} [line ${Math.max(1, line - linesBefore)}]`
}

const runOnce = (source: string, mode: Mode, items: Items, say: Say): Promise<CodeResult> =>
  new Promise((resolve) => {
    const stop = runProgram({
      files: { [entry]: programOf(source, mode) },
      entry,
      onLine() {},
      onNotice() {},
      async onRequest({ url, body }) {
        if (url === given) return answerWith(url, JSON.stringify(items))
        if (url !== made) return { failure: 'no-answer' }
        resolve(resultIn(body))
        // Timers it has left behind are of no use to anybody.
        stop()
        return answerWith(url, '')
      },
      onEnd: (ending) => resolve({ error: whyEnded(ending, say) }),
    })
  })

/**
 * One after the other: a page runs one program at a time.
 * @param say why a program ended before it had made anything
 */
export function codeRunner(say: Say): Stage['runCode'] {
  let before: Promise<unknown> = Promise.resolve()
  return (source, mode, items) => {
    const result = before.then(() => runOnce(source, mode, items, say))
    before = result
    return result
  }
}
