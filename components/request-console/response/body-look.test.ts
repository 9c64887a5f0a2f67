import { expect, test } from 'vitest'
import { bodyLook } from './body-look'

const look = (type: string, body: string) => bodyLook({ headers: type ? [['Content-Type', type]] : [], body })

test('JSON is indented whatever it is said to be', () => {
  expect(look('text/plain', '{"a":10.0}')).toEqual({ kind: 'json', text: '{\n  "a": 10.0\n}' })
})

test('XML is indented where the type or its first line says so, and shown as it came where it is broken', () => {
  expect(look('application/xml; charset=utf-8', '<a><b/></a>')).toEqual({
    kind: 'xml',
    text: '<a>\n  <b/>\n</a>',
  })
  expect(look('', '<?xml version="1.0"?><a/>').kind).toBe('xml')
  expect(look('application/soap+xml', '<a>').kind).toBe('broken-xml')
  expect(look('text/html', '<p>Hi</p>')).toEqual({ kind: 'text', text: '<p>Hi</p>' })
})

test('what is not for reading is told by its type or by bytes that are no text', () => {
  expect(look('image/png', 'PNG').kind).toBe('binary')
  expect(look('', '\u0000\u0001').kind).toBe('binary')
  expect(look('', 'a\uFFFDb').kind).toBe('binary')
  expect(look('image/svg+xml', '<svg></svg>').kind).toBe('xml')
  expect(look('text/csv', 'a;b\n1;2').kind).toBe('text')
})
