import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asSent, type HttpRequest } from '../request'
import { anyRequest, nastyRequests } from '../request-arbitrary'
import { snippet as curl } from '../snippets/curl'
import { snippet as curlCmd } from '../snippets/curl-cmd'
import type { TextSnippet } from '../snippets/snippet'
import { parseCurl } from './parse-curl'

const readBack = (target: TextSnippet, request: HttpRequest) => parseCurl(target.write(request))
const taken = (request: HttpRequest) => ({ request: asSent(request), ignored: [], notes: [] })

test.each(Object.entries(nastyRequests))(
  'what is written as curl is read back the same: %s',
  (_, request) => {
    expect(readBack(curl, request)).toEqual(taken(request))
  },
)

test('any request written as curl is read back the same', () => {
  fc.assert(
    fc.property(anyRequest({ nul: true }), (request) => {
      expect(readBack(curl, request)).toEqual(taken(request))
    }),
    { numRuns: 2000 },
  )
})

test('any request that the Windows prompt can carry is read back the same', () => {
  fc.assert(
    fc.property(anyRequest(), (request) => {
      fc.pre(!curlCmd.missing?.(request).includes('control-character'))
      fc.pre(request.headers.every(([, value]) => !value.includes('\t')))
      expect(readBack(curlCmd, request)).toEqual(taken(request))
    }),
    { numRuns: 2000 },
  )
})
