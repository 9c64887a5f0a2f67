import { expect, test } from 'vitest'
import { ask } from '../../test-client'
import { createWorld } from '../../world'
import { practiceToken, revokedToken } from './credentials'
import { errorEnvelope } from './envelope'

const nobody = '00000000-0000-4000-8000-000000000000'
const url = '/core/v1/contact'

type Options = Parameters<typeof ask>[2]
type Case = [what: string, line: string, options: Options, status: number, key: string, failed: object]

const inHeader = (name: string) => ({ in: 'header', name })
const cases: Case[] = [
  [
    'no token',
    `GET ${url}`,
    { token: null },
    401,
    'ERROR_UNAUTHORIZED',
    { stage: 'auth', rule: 'auth.missing-header', part: inHeader('authorization') },
  ],
  [
    'another scheme',
    `GET ${url}`,
    { headers: { authorization: `Token ${practiceToken}` } },
    401,
    'ERROR_UNAUTHORIZED',
    { rule: 'auth.wrong-scheme' },
  ],
  [
    'the bare token',
    `GET ${url}`,
    { headers: { authorization: practiceToken } },
    401,
    'ERROR_UNAUTHORIZED',
    { rule: 'auth.wrong-scheme' },
  ],
  [
    'a scheme without token',
    `GET ${url}`,
    { headers: { authorization: 'Bearer ' } },
    401,
    'ERROR_UNAUTHORIZED',
    { rule: 'auth.wrong-scheme' },
  ],
  [
    'an unknown token',
    `GET ${url}`,
    { token: 'pn_other' },
    401,
    'ERROR_UNAUTHORIZED',
    { rule: 'auth.unknown-token' },
  ],
  [
    'a revoked token',
    `GET ${url}`,
    { token: revokedToken },
    401,
    'ERROR_UNAUTHORIZED',
    { rule: 'auth.revoked' },
  ],
  [
    'an unknown path without token',
    'GET /core/v1/nothing',
    { token: null },
    401,
    'ERROR_UNAUTHORIZED',
    { stage: 'auth' },
  ],
  [
    'an unknown path',
    'GET /core/v1/nothing',
    {},
    404,
    'ERROR_NOT_FOUND',
    { stage: 'route', rule: 'route.unknown-path', part: { in: 'path' } },
  ],
  [
    'another method',
    `PATCH ${url}/${nobody}`,
    {},
    405,
    'ERROR_METHOD_NOT_ALLOWED',
    { stage: 'route', rule: 'route.wrong-method', part: { in: 'method' }, expected: 'GET, PUT' },
  ],
  [
    'a path without service',
    'GET /v1/contact',
    { token: null },
    400,
    'badrequest',
    { stage: 'route', rule: 'route.service' },
  ],
  [
    'plain http',
    `GET http://api.wts.chat${url}`,
    {},
    400,
    'badrequest',
    { stage: 'route', rule: 'route.https' },
  ],
  [
    'a form instead of JSON',
    `POST ${url}`,
    { raw: 'name=Ana', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'ERROR_UNSUPPORTED_MEDIA_TYPE',
    { stage: 'content-type', rule: 'content-type.not-json', part: inHeader('content-type') },
  ],
  [
    'broken JSON',
    `POST ${url}`,
    { raw: '{"name": "Ana",}' },
    400,
    'ERROR_INVALID_BODY',
    { stage: 'body', rule: 'body.not-json', part: { in: 'body' } },
  ],
  ['no body', `POST ${url}`, {}, 400, 'ERROR_INVALID_BODY', { stage: 'body', rule: 'body.missing' }],
  [
    'a list as body',
    `POST ${url}`,
    { body: [] },
    400,
    'ERROR_INVALID_BODY',
    { text: 'The body is a list, but must be an object.' },
  ],
  [
    'a wrong type',
    `POST ${url}`,
    { body: { name: 7 } },
    400,
    'ERROR_INVALID_BODY',
    {
      rule: 'body.invalid',
      part: { in: 'body', name: '/name' },
      text: 'The field name is 7, but must be a text.',
      expected: 'name: a text',
    },
  ],
  [
    'a wrong item',
    `POST ${url}`,
    { body: { tagNames: ['a', 2] } },
    400,
    'ERROR_INVALID_BODY',
    { part: { in: 'body', name: '/tagNames/1' } },
  ],
  [
    'a bad email',
    `POST ${url}`,
    { body: { email: 'ana' } },
    400,
    'ERROR_INVALID_BODY',
    { part: { in: 'body', name: '/email' } },
  ],
  [
    'a bad phone',
    `POST ${url}`,
    { body: { phoneNumber: '11900001234' } },
    400,
    'ERROR_INVALID_BODY',
    { part: { in: 'body', name: '/phoneNumber' } },
  ],
  [
    'an unknown mask name',
    `PUT ${url}/${nobody}`,
    { body: { fields: ['Nome'] } },
    400,
    'ERROR_INVALID_BODY',
    { part: { in: 'body', name: '/fields/0' } },
  ],
  [
    'a missing field',
    'POST /chat/v1/message/send',
    { body: { to: '+5511900001234' } },
    400,
    'ERROR_INVALID_BODY',
    { rule: 'body.missing', part: { in: 'body', name: '/body' }, text: 'The field body is missing.' },
  ],
  [
    'an unknown enum value',
    `GET ${url}?Status=GONE`,
    {},
    400,
    'ERROR_INVALID_QUERY',
    {
      stage: 'query',
      rule: 'query.invalid',
      part: { in: 'query', name: 'Status' },
      text: 'The query parameter Status is "GONE", but must be one of ACTIVE, ARCHIVED, BLOCKED.',
    },
  ],
  [
    'an unknown detail',
    `GET ${url}?IncludeDetails=Tags&IncludeDetails=All`,
    {},
    400,
    'ERROR_INVALID_QUERY',
    { part: { in: 'query', name: 'IncludeDetails' } },
  ],
  [
    'a page size over the limit',
    `GET ${url}?pageSize=101`,
    {},
    400,
    'ERROR_INVALID_QUERY',
    { text: 'The query parameter PageSize is 101, but must be 100 or less.' },
  ],
  [
    'page zero',
    `GET ${url}?PageNumber=0`,
    {},
    400,
    'ERROR_INVALID_QUERY',
    { text: 'The query parameter PageNumber is 0, but must be 1 or more.' },
  ],
  [
    'a page that is no number',
    `GET ${url}?PageNumber=two`,
    {},
    400,
    'ERROR_INVALID_QUERY',
    { text: 'The query parameter PageNumber is "two", but must be a number.' },
  ],
  [
    'a bad date',
    `GET ${url}?CreatedAt.After=yesterday`,
    {},
    400,
    'ERROR_INVALID_QUERY',
    { part: { in: 'query', name: 'CreatedAt.After' } },
  ],
  [
    'an id that is none',
    `GET ${url}/42`,
    {},
    400,
    'ERROR_INVALID_ID',
    { stage: 'query', part: { in: 'path', name: 'id' } },
  ],
  [
    'an unknown id',
    `GET ${url}/${nobody}`,
    {},
    404,
    'ERROR_NOT_FOUND',
    { stage: 'state', rule: 'state.not-found', part: { in: 'path', name: 'id' } },
  ],
  [
    'an unknown tag',
    `POST ${url}`,
    { body: { tagIds: [nobody] } },
    404,
    'ERROR_NOT_FOUND',
    { stage: 'state', part: { in: 'body', name: '/tagIds/0' } },
  ],
  [
    'an unknown portfolio',
    `POST ${url}`,
    { body: { portfolioNames: ['Nenhuma'] } },
    404,
    'ERROR_NOT_FOUND',
    { part: { in: 'body', name: '/portfolioNames/0' } },
  ],
  [
    'an unknown template',
    'POST /chat/v1/message/send',
    { body: { to: '+5511900001234', body: { templateId: nobody } } },
    404,
    'ERROR_NOT_FOUND',
    { part: { in: 'body', name: '/body/templateId' } },
  ],
  [
    'a foreign channel',
    'POST /chat/v1/message/send',
    { body: { to: '+5511900001234', from: '+5511900001235', body: { text: 'Oi' } } },
    404,
    'ERROR_NOT_FOUND',
    { part: { in: 'body', name: '/from' } },
  ],
  [
    'an empty message',
    'POST /chat/v1/message/send',
    { body: { to: '+5511900001234', body: {} } },
    400,
    'ERROR_INVALID_BODY',
    { rule: 'body.no-content' },
  ],
]

test.each(cases)('%s: %s', async (_what, line, options, status, key, failed) => {
  const world = createWorld()
  const contacts = world.table('contact').all()
  const asked = await ask(world, line, options)
  expect(asked.status).toBe(status)
  expect(asked.json).toMatchObject({ httpStatusCode: status, key, error: true })
  expect(errorEnvelope.safeParse(asked.json).success).toBe(true)
  expect(asked.failed).toMatchObject(failed)
  expect(asked.exchange?.trace.at(-1)).toBe(asked.failed)
  expect(world.table('contact').all()).toBe(contacts)
})

test('an empty text is told apart from a missing one', async () => {
  const body = { to: '+5511900001234', body: { text: '' } }
  const { failed } = await ask(createWorld(), 'POST /chat/v1/message/send', { body })
  expect(failed?.text).toBe('The field body.text is "", but must be a text that is not empty.')
})

test('the envelope has exactly the documented keys, in their order', async () => {
  const { json } = await ask(createWorld(), 'GET /core/v1/contact', {
    token: null,
    headers: { 'accept-language': '' },
  })
  expect(Object.keys(json ?? {})).toEqual([
    'id',
    'httpStatusCode',
    'version',
    'environment',
    'error',
    'date',
    'key',
    'text',
    'isUnsolvableError',
  ])
  const { id } = errorEnvelope.parse(json)
  expect(id.shortValue).toBe(id.value.slice(0, 8))
  expect(json).toMatchObject({
    text: 'Acesso negado',
    version: null,
    environment: null,
    isUnsolvableError: false,
  })
})

test.each([
  ['pt', 'O parâmetro de query PageSize é 101, mas deve ser 100 ou menos.', 'PageSize: 100 ou menos'],
  ['es', 'El parámetro de query PageSize es 101, pero debe ser 100 o menos.', 'PageSize: 100 o menos'],
])('speaks %s when asked to', async (language, text, expected) => {
  const headers = { 'accept-language': language }
  const { json, failed } = await ask(createWorld(), 'GET /core/v1/contact?PageSize=101', { headers })
  expect(json).toMatchObject({ text })
  expect(failed).toMatchObject({ text, expected })
})

test('another method is told which ones there are', async () => {
  const { headers } = await ask(createWorld(), 'DELETE /core/v1/contact')
  expect(headers.get('allow')).toBe('GET, POST')
})

test('a request that passes shows every stage, and remarks on what was ignored', async () => {
  const { exchange } = await ask(createWorld(), 'POST /core/v1/contact?dry=1', {
    body: { name: 'Ana', Email: 'x' },
  })
  expect(exchange?.trace.map((step) => [step.stage, step.outcome, step.rule])).toEqual([
    ['route', 'pass', undefined],
    ['auth', 'pass', undefined],
    ['limit', 'pass', undefined],
    ['content-type', 'pass', undefined],
    ['query', 'pass', 'query.ignored'],
    ['body', 'pass', 'body.ignored'],
    ['state', 'pass', undefined],
  ])
  expect(exchange?.trace[5]?.text).toContain('Email')
})

test.each(['text/json', 'application/vnd.api+json', 'Application/JSON; charset=utf-8'])(
  'takes a body of type %s',
  async (type) => {
    const options = { body: { name: 'Ana' }, headers: { 'content-type': type } }
    expect((await ask(createWorld(), 'POST /core/v1/contact', options)).status).toBe(200)
  },
)
