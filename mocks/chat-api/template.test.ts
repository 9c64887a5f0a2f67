import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { type TemplateRow, templateText } from './platform/account'
import { seedId } from './seed/seed-rows'

const template = z.looseObject({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  status: z.string(),
  type: z.array(z.string()),
  params: z.nullable(z.array(z.object({ name: z.string(), templateId: z.string() }))),
})
const templatePage = z.looseObject({
  items: z.array(template),
  totalItems: z.int(),
  hasMorePages: z.boolean(),
})

async function listed(world: World, query = '') {
  const { status, json } = await ask(world, `GET /chat/v1/template${query}`)
  expect(status).toBe(200)
  return z.parse(templatePage, json)
}

async function names(query: string) {
  return (await listed(createWorld(), query)).items.map((item) => item.name)
}

test('lists templates page by page, newest first, without the archived', async () => {
  const world = createWorld()
  const first = await listed(world, '?PageSize=3')
  expect(first).toMatchObject({ totalItems: 5, totalPages: 2, hasMorePages: true, orderBy: 'createdat' })
  const second = await listed(world, '?PageSize=3&PageNumber=2')
  expect(second.hasMorePages).toBe(false)
  const all = [...first.items, ...second.items]
  expect(all.slice(0, 3).map((item) => [item.name, item.status])).toEqual([
    ['boas_vindas_clube', 'InRevision'],
    ['cupom_relampago', 'Disapproved'],
    ['catalogo_da_estacao', 'Approved'],
  ])
  expect(new Set(all.map((item) => item.id)).size).toBe(5)
})

test('a template comes with its channel, footer, file and category, and with parameters when asked', async () => {
  const world = createWorld()
  const { items } = await listed(world, '?Name=catalogo&IncludeDetails=Params')
  const id = seedId(world, 'template catalogo_da_estacao')
  expect(items).toEqual([
    {
      id,
      createdAt: '2026-01-21T12:00:00.000Z',
      updatedAt: '2026-01-21T12:00:00.000Z',
      active: true,
      archived: false,
      channelId: seedId(world, 'channel'),
      name: 'catalogo_da_estacao',
      text: 'Olá, {{nome}}! O catálogo da estação chegou.',
      footerText: 'Responda PARAR para não receber mais.',
      status: 'Approved',
      channelType: 'CLOUDAPI_WHATSAPP',
      type: ['TEMPLATE', 'TEMPLATE_CAMPAIGN'],
      params: [{ name: 'nome', templateId: id }],
      internalName: 'Catálogo da estação',
      fileType: 'DOCUMENT',
      quickReplyAlias: null,
      rejectedDescription: null,
      categoryId: seedId(world, 'template category Promoções'),
      categoryName: 'Promoções',
    },
  ])
})

test.each([
  ['', true],
  ['&IncludeDetails=File&IncludeDetails=Interactive', true],
  ['&IncludeDetails=Params', false],
  ['&IncludeDetails=File&IncludeDetails=All', false],
])('with "%s", parameters are null: %s', async (details, isNull) => {
  const { items } = await listed(createWorld(), `?Name=retirada${details}`)
  expect(items.map((item) => item.params === null)).toEqual([isNull])
})

test('a template without parameters has an empty list of them', async () => {
  const { items } = await listed(createWorld(), '?Name=reabertura&IncludeDetails=All')
  expect(items[0]?.params).toEqual([])
})

test('a disapproved template says why', async () => {
  const { items } = await listed(createWorld(), '?Name=cupom')
  expect(items[0]).toMatchObject({
    status: 'Disapproved',
    rejectedDescription: 'O texto usa maiúsculas e pontos de exclamação em excesso.',
  })
})

test.each([
  ['?Name=CLUBE', ['boas_vindas_clube']],
  ['?Name=retomar', ['reabertura']],
  ['?SearchableText=retirada', ['retirada_pronta']],
  ['?SearchableText=responda parar', ['catalogo_da_estacao']],
  ['?SearchableText=catalogo_da', []],
  ['?ApprovedOnly=true&OrderBy=name', ['retirada_pronta', 'reabertura', 'catalogo_da_estacao']],
  [
    '?ApprovedOnly=false&OrderBy=name&OrderDirection=ASCENDING',
    ['boas_vindas_clube', 'catalogo_da_estacao', 'cupom_relampago', 'reabertura', 'retirada_pronta'],
  ],
  ['?Archived=true', ['liquidacao_de_inverno']],
  ['?Archived=false&Name=liquidacao', []],
  ['?Type=CAMPAIGN', ['cupom_relampago', 'catalogo_da_estacao']],
  ['?Type=sequence&ApprovedOnly=true', ['reabertura']],
  ['?Type=ATTENDANCE&Name=retirada', ['retirada_pronta']],
  ['?Type=QUICKREPLY', []],
  ['?CreatedAt.After=2026-02-20', ['boas_vindas_clube']],
  ['?UpdatedAt.Before=2025-12-01&Name=retirada', ['retirada_pronta']],
])('"%s" lists %j', async (query, expected) => {
  expect(await names(query)).toEqual(expected)
})

test('a channel has its own templates, whatever the case of its id', async () => {
  const world = createWorld()
  const count = async (id: string) => (await listed(world, `?ChannelId=${id}`)).totalItems
  expect(await count(seedId(world, 'channel').toUpperCase())).toBe(5)
  expect(await count(seedId(world, 'channel instagram'))).toBe(0)
})

test('every parameter of a template stands in its text, and no other', () => {
  const rows = createWorld().table<TemplateRow>('template').all()
  expect(rows.length).toBe(6)
  for (const row of rows) {
    const filled = templateText(row, Object.fromEntries(row.params.map((name) => [name, `<${name}>`])))
    expect(filled).not.toContain('{{')
    for (const name of row.params) expect(filled).toContain(`<${name}>`)
  }
})

test.each([
  ['Type', 'TEMPLATE'],
  ['ApprovedOnly', 'maybe'],
  ['ChannelId', 'whatsapp'],
  ['IncludeDetails', 'Buttons'],
  ['PageSize', '101'],
])('%s=%s is refused', async (name, value) => {
  const { status, json, failed } = await ask(createWorld(), `GET /chat/v1/template?${name}=${value}`)
  expect(status).toBe(400)
  expect(json).toMatchObject({ key: 'ERROR_INVALID_QUERY' })
  expect(failed).toMatchObject({ rule: 'query.invalid' })
  expect(failed?.part?.in).toBe('query')
})
