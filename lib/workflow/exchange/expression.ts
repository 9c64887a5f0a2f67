// Promises to see how a setting is put together: plain text, one expression that keeps its type, or texts and expressions in turn.

/** Texts and sources of expressions in turn; the first and the last are texts. */
export interface Template {
  texts: string[]
  sources: string[]
}

export const isExpression = (setting: string): boolean => setting.startsWith('=')

/** Of a setting that begins with `=`. An expression that is not closed is text. */
export function templateOf(setting: string): Template {
  const template: Template = { texts: [''], sources: [] }
  let rest = setting.slice(1)
  for (;;) {
    const open = rest.indexOf('{{')
    const close = open < 0 ? -1 : rest.indexOf('}}', open + 2)
    if (close < 0) break
    template.texts[template.texts.length - 1] = rest.slice(0, open)
    template.sources.push(rest.slice(open + 2, close).trim())
    template.texts.push('')
    rest = rest.slice(close + 2)
  }
  template.texts[template.texts.length - 1] = rest
  return template
}

/** The source of a setting that is one expression and nothing else. */
export function soleSource(setting: string): string | undefined {
  if (!isExpression(setting)) return undefined
  const { texts, sources } = templateOf(setting)
  return sources.length === 1 && texts.every((text) => text === '') ? sources[0] : undefined
}
