import { expect, test } from 'vitest'
import { hostNamed } from './hosts'

function router() {
  const served = hostNamed('api.wts.chat')
  if (!served) throw new Error('the chat platform is not served')
  return served.router
}

test('finds the operation of a path and reads its parameters', () => {
  const match = router().match('PUT', '/core/v1/contact/a%20b')
  expect(match?.operation.id).toBe('contact.update')
  expect(match?.params).toEqual({ id: 'a b' })
})

test('case and a slash at the end make no difference, a longer path does', () => {
  expect(router().match('GET', '/Core/V1/Contact/')?.operation.id).toBe('contact.list')
  expect(router().match('GET', '/core/v1/contact/1/2')).toBeUndefined()
})

test('an escape that is none is left as it is', () => {
  expect(router().match('GET', '/core/v1/contact/%zz')?.params).toEqual({ id: '%zz' })
})

test('knows the methods of a path, and none for an unknown one', () => {
  expect(router().methods('/chat/v1/sequence/1/contact')).toEqual(['DELETE', 'GET', 'POST'])
  expect(router().methods('/chat/v1/nothing')).toEqual([])
})
