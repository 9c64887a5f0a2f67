import { expect, test } from 'vitest'
import { formatXml } from './xml-format'

test('elements go to lines of their own, texts stay beside their tags', () => {
  expect(formatXml('<?xml version="1.0"?><a><b x="1>2">1</b><c/><d><e> </e></d></a>')).toBe(
    '<?xml version="1.0"?>\n<a>\n  <b x="1>2">1</b>\n  <c/>\n  <d>\n    <e> </e>\n  </d>\n</a>',
  )
})

test('what is indented already stays as it is', () => {
  const text = '<a>\n  <b>1</b>\n  <!-- note -->\n</a>'
  expect(formatXml(text)).toBe(text)
})

test('an element that mixes text and elements is left as it was written', () => {
  const text = '<p> Hello <b>you</b> <![CDATA[a < b]]></p>'
  expect(formatXml(`<a>${text}</a>`)).toBe(`<a>\n  ${text}\n</a>`)
})

test.each(['', 'text', '<a>', '<a></b>', '</a>', '<a/><b>', '<a></a><b></b>', '<a>1 < 2</a>', 'x<a></a>'])(
  '%j has no form to give',
  (text) => {
    expect(formatXml(text)).toBeUndefined()
  },
)
