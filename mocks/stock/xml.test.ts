import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseXml, writeXml } from './xml'

const name = fc.stringMatching(/^[a-z][a-z0-9_.-]{0,8}$/)
const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((t) => t.trim())
const { value } = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('object')),
  object: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
}))

test('what is written is read back the same', () => {
  fc.assert(
    fc.property(name, value, (root, content) => {
      const document = { [root]: content }
      expect(parseXml(writeXml(document))).toEqual(document)
    }),
  )
})

test('an element stands on its own line, in Portuguese with its accents', () => {
  expect(writeXml({ produtos: { produto: [{ nome: 'Muda & vaso' }, { nome: 'Roseira' }] } })).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<produtos>
  <produto>
    <nome>Muda &amp; vaso</nome>
  </produto>
  <produto>
    <nome>Roseira</nome>
  </produto>
</produtos>
`,
  )
})

test.each([
  ['<a>1</a>', { a: '1' }],
  [' \n<?xml version="1.0"?>\n<a> 1 </a>\n', { a: '1' }],
  ['\ufeff<a ><b/><b >2</b ><b></b></a>', { a: { b: ['', '2', ''] } }],
  ['<a>&lt;&gt;&amp;&quot;&apos;</a>', { a: '<>&"\'' }],
  ['<a/>', { a: '' }],
  ['<a><__proto__>1</__proto__></a>', { a: JSON.parse('{"__proto__":"1"}') }],
])('%j is read', (source, expected) => {
  expect(parseXml(source)).toEqual(expected)
})

test.each([
  ['<a>\n<b>1</c></a>', 'line 2: found </c> instead of </b>'],
  ['<a><b>1</b>', 'line 1: found <a> instead of <a>…</a>'],
  ['</a>', 'line 1: found </a> instead of <a>…</a>'],
  ['<a/><b/>', 'line 1: found <b/> instead of <a>…</a>'],
  ['<a>1</a>2', 'line 1: found 2 instead of <a>…</a>'],
  ['{"a":1}', 'line 1: found {"a":1} instead of <a>…</a>'],
  ['<a id="1">x</a>', 'line 1: found <a id="1">x</a> instead of <a>…</a>'],
  ['<a><!-- x --></a>', 'line 1: found <!-- x --></a> instead of <a>…</a>'],
  ['<!DOCTYPE a><a/>', 'line 1: found <!DOCTYPE a><a/> instead of <a>…</a>'],
  ['<a>1<b/></a>', 'line 1: found <b/> instead of <a>…</a>'],
  ['<a><b/>1</a>', 'line 1: found 1 instead of <a>…</a>'],
  ['<a>1 & 2</a>', 'line 1: found & instead of &lt; &gt; &amp; &quot; &apos;'],
  ['<a>&nbsp;</a>', 'line 1: found &nbsp; instead of &lt; &gt; &amp; &quot; &apos;'],
  ['<a>&ltx</a>', 'line 1: found &ltx instead of &lt; &gt; &amp; &quot; &apos;'],
  ['<a>&constructor;</a>', 'line 1: found &constructor; instead of &lt; &gt; &amp; &quot; &apos;'],
  ['<a>x\u0000</a>', 'line 1: found x\uFFFD instead of <a>…</a>'],
  ['<a></a/>', 'line 1: found </a/> instead of </a>'],
  ['<?xml version="1.0"?>', 'line 1: found <?xml version="1.0"?> instead of <a>…</a>'],
])('%j is refused: %s', (source, message) => {
  expect(() => parseXml(source)).toThrow(message)
})

test('any text is read or refused with a line, never worse', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<b/>',
    '&amp;',
    '&',
    '<',
    '>',
    'x',
    '\n',
    '<a b="c">',
    '<?xml ?>',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      try {
        parseXml(pieces.join(''))
      } catch (error) {
        expect(String(error)).toMatch(/^Error: line \d+: found .* instead of /s)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('elements within elements, however many, do not exhaust it', () => {
  expect(() => parseXml('<a>'.repeat(100_000))).toThrow('instead of <a>…</a>')
})

test('a value that has no element is written as text', () => {
  for (const value of [null, 7, 'x<', true, undefined]) expect(writeXml(value)).toContain(String(value)[0])
})
