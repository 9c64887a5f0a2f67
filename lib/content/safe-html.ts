// Markdown as HTML of plain elements, every text escaped: nothing in it runs, loads or styles.
import type { Link, List, Nodes, Parents } from 'mdast'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** Elements that mean the same in HTML; whatever else has children shows these alone. */
const elements: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  delete: 's',
  blockquote: 'blockquote',
  listItem: 'li',
}

const inside = ({ children }: Parents) => children.map((child) => safeHtml(child as Nodes)).join('')

const wrapped = (name: string, html: string, attributes = '') => `<${name}${attributes}>${html}</${name}>`

function linkOf(node: Link): string {
  // Other schemes than these could run something.
  const goes = /^(https?:|\/(?!\/)|#)/.test(node.url)
  return goes ? wrapped('a', inside(node), ` href="${escaped(node.url)}"`) : inside(node)
}

const listOf = (node: List) => wrapped(node.ordered ? 'ol' : 'ul', inside(node))

export function safeHtml(node: Nodes): string {
  if (node.type === 'text') return escaped(node.value)
  if (node.type === 'inlineCode') return wrapped('code', escaped(node.value))
  if (node.type === 'code') return wrapped('pre', wrapped('code', escaped(node.value)))
  if (node.type === 'break') return '<br>'
  if (node.type === 'link') return linkOf(node)
  if (node.type === 'list') return listOf(node)
  if (!('children' in node)) return ''
  const name = elements[node.type]
  return name === undefined ? inside(node) : wrapped(name, inside(node))
}
