import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { safeHtml } from './safe-html'

const paragraph = (...children: Nodes[]): Nodes => ({ type: 'paragraph', children }) as Nodes
const text = (value: string): Nodes => ({ type: 'text', value })

test('plain elements keep their meaning', () => {
  const list = {
    type: 'list',
    ordered: true,
    children: [{ type: 'listItem', children: [text('one')] }],
  } as Nodes
  expect(safeHtml(paragraph(text('a '), { type: 'strong', children: [{ type: 'text', value: 'b' }] }))).toBe(
    '<p>a <strong>b</strong></p>',
  )
  expect(safeHtml(list)).toBe('<ol><li>one</li></ol>')
  expect(safeHtml({ type: 'inlineCode', value: '===' })).toBe('<code>===</code>')
})

test('text and code are text whatever they look like', () => {
  expect(safeHtml(text('<script>"&\'</script>'))).toBe('&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;')
  expect(safeHtml({ type: 'code', value: '<b>' })).toBe('<pre><code>&lt;b&gt;</code></pre>')
})

test('raw HTML and pictures are left out, parts of a lesson show what they hold', () => {
  expect(safeHtml({ type: 'html', value: '<img onerror=x>' })).toBe('')
  expect(safeHtml({ type: 'image', url: 'https://evil.example/x' })).toBe('')
  const part = { type: 'mdxJsxTextElement', name: 'Term', attributes: [], children: [text('event')] } as Nodes
  expect(safeHtml(paragraph(part))).toBe('<p>event</p>')
})

test('a link leads somewhere or is only its words', () => {
  const link = (url: string): Nodes => ({ type: 'link', url, children: [{ type: 'text', value: 'x' }] })
  expect(safeHtml(link('https://a.example/?b="c"'))).toBe(
    '<a href="https://a.example/?b=&quot;c&quot;">x</a>',
  )
  expect(safeHtml(link('/en/glossary'))).toBe('<a href="/en/glossary">x</a>')
  for (const url of ['javascript:alert(1)', 'data:text/html,x', '//evil.example'])
    expect(safeHtml(link(url))).toBe('x')
})
