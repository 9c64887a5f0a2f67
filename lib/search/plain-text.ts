// Reads a lesson's MDX as its reader sees it: step by step, words only, without code blocks, trainer notes and answers.

export interface StepText {
  /** The written id of the step. */
  id: string
  title: string
  text: string
  /** Slugs of the exercises that stand in it. */
  exercises: string[]
}

/** Parts whose words a reader does not see in the page. */
const unseen = new Set(['Notes', 'Handout'])
/** Attributes that a reader does see. */
const shown = /\sbelief="([^"]*)"/

/** @returns the index behind the tag that opens at `from`; quotes and braces within it may hold anything. */
function endOfTag(source: string, from: number): number {
  let depth = 0
  let quote = ''
  for (let at = from; at < source.length; at += 1) {
    const sign = source.charAt(at)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (/["'`]/.test(sign)) quote = sign
    else if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    else if (sign === '>' && depth === 0) return at + 1
  }
  return source.length
}

/** Takes the tags out and leaves what stands between them, with code spans as they are. */
function withoutTags(source: string): { text: string; exercises: string[] } {
  const exercises: string[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    const rest = source.slice(at)
    const [code] = /^(`+)[\s\S]*?\1/.exec(rest) ?? []
    const [, name] = /^<([A-Z]\w*)/.exec(rest) ?? []
    if (code !== undefined) {
      text += code
      at += code.length
    } else if (name !== undefined || /^<\/[A-Z]/.test(rest)) {
      const end = endOfTag(source, at)
      const tag = source.slice(at, end)
      const [, slug] = (name === 'Exercise' && /\sslug="([^"]*)"/.exec(tag)) || []
      if (slug !== undefined) exercises.push(slug)
      text += shown.exec(tag)?.[1] ?? ''
      const close = name !== undefined && unseen.has(name) ? source.indexOf(`</${name}>`, end) : -1
      at = close < 0 ? end : close
    } else {
      text += source.charAt(at)
      at += 1
    }
  }
  return { text, exercises }
}

/** Markdown without its signs. */
export function plainText(markdown: string): string {
  const parts = markdown.split(/(`+[^`]*`+)/)
  const words = parts.map((part, index) =>
    index % 2 === 1
      ? part.replaceAll('`', '')
      : part
          .replace(/^\|[\s|:-]+\|$/gm, ' ')
          .replace(/^\s*(?:[-*+]|\d+\.|#+|>)\s+/gm, ' ')
          .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
          .replace(/\\([*_|<{[])/g, '$1')
          .replace(/\*+/g, '')
          .replace(/\s*\|\s*/g, ' '),
  )
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** @param source MDX of a lesson, with its frontmatter */
export function stepTexts(source: string): StepText[] {
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^```[\s\S]*?^```$/gm, '')
  return body
    .split(/^(?=## )/m)
    .slice(1)
    .map((part) => {
      const [, title = '', id = '', rest = ''] = /^## (.*\S)\s*\[#([a-z-]+)\]\n?([\s\S]*)$/.exec(part) ?? []
      const { text, exercises } = withoutTags(rest)
      return { id, title: plainText(title), text: plainText(text), exercises }
    })
}
