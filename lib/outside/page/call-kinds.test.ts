import { expect, test } from 'vitest'
import { callKinds } from './call-kinds'

test('the operator’s words are told apart, and a network stays as it was written', () => {
  expect(callKinds('none')).toEqual({ loopback: false, internet: false, networks: [] })
  expect(callKinds('loopback')).toEqual({ loopback: true, internet: false, networks: [] })
  expect(callKinds(' internet, 10.1.0.0/16,loopback , fd12::/16 ')).toEqual({
    ...{ loopback: true, internet: true },
    networks: ['10.1.0.0/16', 'fd12::/16'],
  })
})
