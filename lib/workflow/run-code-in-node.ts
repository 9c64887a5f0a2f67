// Runs a Code node in Node's own vm, for tests and rehearsals only: it keeps honest code apart, not hostile code.
import { createContext, runInContext } from 'node:vm'
import { codeParameter, codeProgram } from './code-program'
import type { CodeResult } from './engine/stage'
import type { Item } from './workflow'

/** Real ms for what does not wait. */
const timeout = 1000

export async function runCodeInNode(
  source: string,
  mode: 'all' | 'each',
  items: readonly Item[],
): Promise<CodeResult> {
  // Text goes in and out: no object of this side can be reached from the other.
  const context = createContext({ text: JSON.stringify(items) })
  const program = `(async () => {
const ${codeParameter} = JSON.parse(text)
const made = await (async () => {\n${codeProgram(source, mode)}\n})()
return JSON.stringify({ made })
})()`
  try {
    const text: unknown = await runInContext(program, context, { timeout })
    const { made }: { made?: unknown } = JSON.parse(String(text))
    return { items: made }
  } catch (error) {
    const said = typeof error === 'object' && error !== null && 'message' in error ? error.message : error
    return { error: String(said) }
  }
}
