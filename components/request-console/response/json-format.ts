// Indents JSON by moving its tokens: `10.0`, 2^60 and the order of keys stay as they were written, which JSON.parse would lose.
import { lintJson } from '../json-lint'
import { scanJson } from '../json-scan'

/** @returns the text with one value per line, or undefined when it is not JSON */
export function formatJson(text: string): string | undefined {
  const tokens = scanJson(text)
  if (lintJson(text, tokens)) return undefined
  const out: string[] = []
  let depth = 0
  const line = () => `\n${'  '.repeat(depth)}`
  tokens.forEach((token, i) => {
    const piece = text.slice(token.start, token.end)
    const opens = piece === '{' || piece === '['
    const before = tokens[i - 1]
    const afterOpening = before !== undefined && '{['.includes(text.charAt(before.start))
    if (piece === '}' || piece === ']') {
      depth--
      out.push(afterOpening ? piece : line() + piece)
      return
    }
    out.push(afterOpening ? line() + piece : piece)
    if (opens) depth++
    if (piece === ',') out.push(line())
    if (piece === ':') out.push(' ')
  })
  return out.join('')
}
