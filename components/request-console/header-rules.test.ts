import { expect, test } from 'vitest'
import { browserKeeps, headerFault } from './header-rules'

test.each([
  [{ name: '', value: '' }, undefined],
  [{ name: 'X-Id', value: '' }, undefined],
  [{ name: 'X-Id', value: 'é' }, undefined],
  [
    { name: '', value: 'x' },
    { part: 'name', fault: 'name-missing' },
  ],
  [
    { name: 'X Id', value: '' },
    { part: 'name', fault: 'name-invalid' },
  ],
  [
    { name: 'X-Id:', value: 'x' },
    { part: 'name', fault: 'name-invalid' },
  ],
  [
    { name: 'X-Id', value: 'a\nb' },
    { part: 'value', fault: 'value-control' },
  ],
  [
    { name: 'X-Id', value: 'a – b' },
    { part: 'value', fault: 'value-latin' },
  ],
])('the header %j has the fault %j', (header, fault) => {
  expect(headerFault(header)).toEqual(fault)
})

test('headers a browser keeps to itself are known whatever their case', () => {
  for (const name of [
    'Host',
    'cookie',
    'CONTENT-LENGTH',
    ' Origin ',
    'Sec-Fetch-Mode',
    'Proxy-Authorization',
    'User-Agent',
  ]) {
    expect(browserKeeps({ name, value: 'x' }), name).toBe(true)
  }
  for (const name of ['Authorization', 'Content-Type', 'X-Host', 'Accept-Language']) {
    expect(browserKeeps({ name, value: 'x' }), name).toBe(false)
  }
})

test('a method override is kept back only for methods that are never allowed', () => {
  expect(browserKeeps({ name: 'X-HTTP-Method-Override', value: 'put, trace' })).toBe(true)
  expect(browserKeeps({ name: 'X-HTTP-Method-Override', value: 'DELETE' })).toBe(false)
})

test('a value longer than servers take in a header is a fault', () => {
  expect(headerFault({ name: 'X-Id', value: 'x'.repeat(8_001) })).toEqual({
    part: 'value',
    fault: 'value-long',
  })
  expect(headerFault({ name: 'X-Id', value: 'x'.repeat(8_000) })).toBeUndefined()
})
