import { expect, test } from 'vitest'
import { urlFault } from './url-fault'

test.each([
  ['', { code: 'empty' }],
  ['   ', { code: 'empty' }],
  ['api.wts.chat/core', { code: 'scheme-missing', suggestion: 'https://api.wts.chat/core' }],
  ['//api.wts.chat', { code: 'scheme-missing', suggestion: 'https://api.wts.chat' }],
  ['://api.wts.chat', { code: 'scheme-missing', suggestion: 'https://api.wts.chat' }],
  ['/core/v1/contact', { code: 'host-missing' }],
  ['localhost:3000/x', { code: 'scheme-missing', suggestion: 'https://localhost:3000/x' }],
  ['api.wts.chat:443', { code: 'scheme-missing', suggestion: 'https://api.wts.chat:443' }],
  ['ftp://api.wts.chat', { code: 'scheme-other', scheme: 'ftp' }],
  ['javascript:alert(1)', { code: 'scheme-other', scheme: 'javascript' }],
  ['https:/api.wts.chat', { code: 'slashes', suggestion: 'https://api.wts.chat' }],
  ['https:api.wts.chat', { code: 'slashes', suggestion: 'https://api.wts.chat' }],
  ['https:\\\\api.wts.chat', { code: 'slashes', suggestion: 'https://api.wts.chat' }],
  ['https://', { code: 'host-missing' }],
  ['https:', { code: 'host-missing' }],
  ['https:///core/v1', { code: 'host-missing' }],
  ['https://?a=1', { code: 'host-missing' }],
  ['https://:8080/x', { code: 'host-missing' }],
  ['https://api.wts.chat/a b', { code: 'space' }],
  ['https://api .wts.chat', { code: 'space' }],
  ['https://u:p@api.wts.chat', { code: 'credentials' }],
  ['https://api.wts.chat:99999', { code: 'host-invalid' }],
  ['https://a..%00b/', { code: 'host-invalid' }],
])('%j is refused as %j', (url, fault) => {
  expect(urlFault(url)).toEqual(fault)
})

test.each([
  'https://api.wts.chat',
  'HTTP://API.WTS.CHAT/X',
  ' https://api.wts.chat/x ',
  'http://localhost:3000/x?e=a@b.c',
  'https://api.wts.chat/x?q=%zz&é=ü#part',
])('%j can be sent', (url) => {
  expect(urlFault(url)).toBeUndefined()
  expect(() => new Request(url.trim())).not.toThrow()
})

test('two megabytes are no URL, and are refused by their length', () => {
  const url = `https://h.example/${'a=1&'.repeat(500_000)}`
  expect(urlFault(url)).toEqual({ code: 'long', length: 2_000_018, most: 8_000 })
  expect(urlFault(url.slice(0, 8_000))).toBeUndefined()
})
