import { expect, test } from 'vitest'
import type { TraceStep } from '@/mocks/wire-log'
import { hintOf, serverPath } from './server-path'

const pass = (stage: TraceStep['stage']): TraceStep => ({ stage, outcome: 'pass' })

test('a request that is stopped leaves the later stages unreached', () => {
  const trace: TraceStep[] = [pass('route'), { stage: 'auth', outcome: 'fail', rule: 'auth.missing-header' }]
  expect(serverPath(trace).map(({ stage, outcome }) => [stage, outcome])).toEqual([
    ['route', 'pass'],
    ['auth', 'fail'],
    ['limit', 'unreached'],
    ['content-type', 'unreached'],
    ['query', 'unreached'],
    ['body', 'unreached'],
    ['state', 'unreached'],
  ])
})

test('the order is the one in which the server asked: a path that is not there comes after the token', () => {
  const trace: TraceStep[] = [pass('auth'), pass('limit'), { stage: 'route', outcome: 'fail' }]
  expect(serverPath(trace).map(({ stage }) => stage)).toEqual([
    'auth',
    'limit',
    'route',
    'content-type',
    'query',
    'body',
    'state',
  ])
})

test.each<[TraceStep['stage'], string, TraceStep['part'], string]>([
  ['route', 'route.unknown-path', { in: 'path' }, 'path'],
  ['auth', 'auth.revoked', { in: 'header', name: 'authorization' }, 'token-revoked'],
  ['limit', 'limit.minute', undefined, 'limit'],
  ['content-type', 'content-type.missing', { in: 'header', name: 'content-type' }, 'content-type'],
  ['query', 'query.invalid', { in: 'path', name: 'id' }, 'path-value'],
  ['query', 'query.too-many', { in: 'query', name: 'key' }, 'query-value'],
  ['body', 'body.missing', { in: 'body' }, 'body-missing'],
  ['body', 'body.missing', { in: 'body', name: '/name' }, 'field-missing'],
  ['body', 'body.no-contact', { in: 'body', name: '/number' }, 'field-missing'],
  ['body', 'body.invalid', { in: 'body', name: '/name' }, 'field-value'],
  ['body', 'body.not-json', { in: 'body' }, 'syntax'],
  ['state', 'state.unknown-mask', undefined, 'mask'],
  ['state', 'state.bot-running', undefined, 'state'],
  ['state', 'toString', undefined, 'state'],
])('%s stopped by %s is hinted at by "%s"', (stage, rule, part, hint) => {
  expect(hintOf({ stage, outcome: 'fail', rule, part })).toBe(hint)
})
