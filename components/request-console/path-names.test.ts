import { expect, test } from 'vitest'
import { pathFault, pathNames, printedEndpoint } from './path-names'

const printed = 'https://api.wts.chat/chat/v1/sequence/{id}/contact'

test('the names of a path are read in order, each once, and not from the query or the fragment', () => {
  expect(pathNames(`${printed}/{other-id}/{id}?a={b}#{c}`)).toEqual(['id', 'other-id'])
  expect(pathNames('https://a.example/{}/{1}/{ x }')).toEqual([])
})

test('a variable in the path is no path parameter, and one brace more changes nothing', () => {
  expect(pathNames('https://a.example/{{id}}/{id}/{{$now}}/{{{x}}}/{{1}}')).toEqual(['id'])
})

test('a value must be there and must not be dots, which would change the path', () => {
  expect([undefined, ' ', '.', '..', 'a', '...'].map(pathFault)).toEqual([
    'empty',
    'empty',
    'dots',
    'dots',
    undefined,
    undefined,
  ])
})

test('an endpoint as documentation prints it is method and address', () => {
  expect(printedEndpoint(`DELETE <${printed}>`)).toEqual({ method: 'DELETE', url: printed })
  expect(printedEndpoint(`put\t${printed}\n`)).toEqual({ method: 'PUT', url: printed })
  expect(printedEndpoint(printed)).toBeUndefined()
  expect(printedEndpoint('GET /core/v1/contact')).toBeUndefined()
})
