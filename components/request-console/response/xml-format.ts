// Indents XML without touching what is inside a text: an element that holds text stays as it was written.

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!\w[^<>]*>|<(\/?)([\p{L}_:][\p{L}\p{N}_:.-]*)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</gu

interface Piece {
  text: string
  kind: 'open' | 'close' | 'text' | 'other'
  name: string
  /** Of an opening tag: where its element ends, and what stands directly in it. */
  close: number
  holdsText: boolean
  holdsElements: boolean
}

/** @returns one element to a line, or undefined when the tags do not fit into each other */
export function formatXml(source: string): string | undefined {
  const pieces = piecesOf(source.replace(/^\uFEFF/, '').trim())
  if (!pieces) return undefined
  const out: string[] = []
  let depth = 0
  const line = (text: string) => out.push('  '.repeat(depth) + text)
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]
    if (!piece) continue
    if (piece.kind === 'close') {
      depth--
      line(piece.text)
    } else if (piece.kind === 'open' && (piece.holdsText || !piece.holdsElements)) {
      const element = pieces.slice(i, piece.close + 1)
      line(element.map(({ text }) => text).join(''))
      i = piece.close
    } else if (piece.kind !== 'text') {
      line(piece.text)
      if (piece.kind === 'open') depth++
    }
  }
  return out.join('\n')
}

const nothing = { holdsText: false, holdsElements: false }

function piecesOf(source: string): Piece[] | undefined {
  const pieces: Piece[] = []
  const open: Piece[] = []
  let roots = 0
  for (const match of source.matchAll(token)) {
    const [text, slash, name = '', , empty] = match
    const kind = name === '' ? (text.startsWith('<') ? 'other' : 'text') : slash ? 'close' : 'open'
    const piece: Piece = { text, kind: empty ? 'other' : kind, name, close: -1, ...nothing }
    const parent = open.at(-1)
    const blank = kind === 'text' && text.trim() === ''
    if (text === '<' || (kind === 'text' && !blank && !parent)) return undefined
    if (kind === 'open' && parent) parent.holdsElements = true
    else if (kind === 'open') roots++
    if (parent && ((kind === 'text' && !blank) || text.startsWith('<![CDATA['))) parent.holdsText = true
    if (kind === 'close') {
      const opened = open.pop()
      if (opened?.name !== name || empty) return undefined
      opened.close = pieces.length
    } else if (piece.kind === 'open') open.push(piece)
    pieces.push(piece)
  }
  return open.length === 0 && roots === 1 ? pieces : undefined
}
