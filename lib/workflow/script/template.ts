// A setting taken apart as n8n does: `=` in front makes it a template, `{{` begins an expression and the next `}}` ends it.
import { type Expression, parseExpressionAt } from 'acorn'
import { longestExpression, longestSetting } from './budget'
import { Stop, shortened } from './problem'

export type TemplatePart = { text: string } | { expression: string; tree: Expression | undefined }

export const isExpression = (setting: string): boolean => setting.startsWith('=')

/** Without comments and white space nothing may be left behind the expression. */
function parse(expression: string): Expression | undefined {
  if (expression === '') return undefined
  if (expression.length > longestExpression)
    throw new Stop('expression.too-long', { length: expression.length, most: longestExpression })
  const unfinished = (at: number) =>
    new Stop('expression.unfinished', { expression: shortened(expression), at })
  try {
    const tree = parseExpressionAt(expression, 0, { ecmaVersion: 2022, preserveParens: true })
    if (expression.slice(tree.end).trim() === '') return tree
    throw unfinished(tree.end + 1)
  } catch (error) {
    if (error instanceof Stop) throw error
    // Acorn's words when calls within calls reach the machine's limit.
    if (error instanceof RangeError || /stack space/.test(String(error)))
      throw new Stop('expression.too-deep')
    const at = error instanceof SyntaxError && 'pos' in error ? Number(error.pos) + 1 : 1
    throw unfinished(at)
  }
}

/** Where `mark` stands next without a backslash before it, which two backslashes are not. */
function nextMark(setting: string, mark: '{{' | '}}', from: number): number {
  for (let at = setting.indexOf(mark, from); at !== -1; at = setting.indexOf(mark, at + 2)) {
    let before = at
    while (before > from && setting[before - 1] === '\\') before -= 1
    if ((at - before) % 2 === 0) return at
  }
  return -1
}

/** As in n8n, `\{{` is no beginning (and keeps its backslash), `\}}` no end. @throws Stop */
export function partsOf(setting: string): TemplatePart[] {
  if (!isExpression(setting)) return setting === '' ? [] : [{ text: setting }]
  if (setting.length > longestSetting)
    throw new Stop('expression.too-long', { length: setting.length, most: longestSetting })
  const parts: TemplatePart[] = []
  let at = 1
  for (let open = nextMark(setting, '{{', at); open !== -1; open = nextMark(setting, '{{', at)) {
    const close = nextMark(setting, '}}', open + 2)
    if (close === -1)
      throw new Stop('expression.unfinished', { expression: shortened(setting.slice(open)), at: open })
    if (open > at) parts.push({ text: setting.slice(at, open) })
    const expression = setting
      .slice(open + 2, close)
      .replaceAll('\\}}', '}}')
      .trim()
    parts.push({ expression, tree: parse(expression) })
    at = close + 2
  }
  return at < setting.length ? [...parts, { text: setting.slice(at) }] : parts
}
