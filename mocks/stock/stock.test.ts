import { expect, test } from 'vitest'
import { createWorld, type World } from '../world'
import { parseXml } from './xml'

interface XmlOptions {
  body?: string
  headers?: Record<string, string>
}

async function stock(world: World, line: string, { body, headers }: XmlOptions = {}) {
  const [method, path] = line.split(' ')
  const request = new Request(`https://estoque.viveiro.example${path}`, {
    method,
    body,
    headers: {
      'accept-language': 'en',
      ...(body === undefined ? {} : { 'content-type': 'application/xml' }),
      ...headers,
    },
  })
  const response = await world.send(request, { kind: 'console' })
  const failed = world.log.entries().at(-1)?.trace.at(-1)
  const text = await response.text()
  return { response, status: response.status, text, value: parseXml(text), failed }
}

const consulta = (produto: string, quantidade: string) =>
  `<consulta><produto>${produto}</produto><quantidade>${quantidade}</quantidade></consulta>`

const availability = (world: World, options: XmlOptions) =>
  stock(world, 'POST /consulta/v1/disponibilidade', options)

test('the answer is an XML document, one element to a line', async () => {
  const { response, text } = await availability(createWorld(), { body: consulta('gir-001', '3') })
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/xml; charset=utf-8',
  ])
  expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<disponibilidade>
  <produto>GIR-001</produto>
  <nome>Muda de girassol</nome>
  <quantidade>3</quantidade>
  <disponivel>S</disponivel>
  <estoque>240</estoque>
  <preco>4,90</preco>
  <previsao></previsao>
</disponibilidade>
`)
})

test.each([
  ['ORQ-010', '12', { disponivel: 'S', estoque: '12', previsao: '' }],
  ['ORQ-010', '13', { disponivel: 'N', estoque: '12', previsao: '09/03/2026' }],
  ['VAS-014', '1', { disponivel: 'N', estoque: '0', previsao: '' }],
])(
  '%s × %s: says whether there is enough, else when more comes in',
  async (produto, quantidade, expected) => {
    const { value } = await availability(createWorld(), { body: consulta(produto, quantidade) })
    expect(value).toMatchObject({ disponibilidade: { produto, quantidade, ...expected } })
  },
)

test('the list repeats the element produto for each product', async () => {
  const { status, value } = await stock(createWorld(), 'GET /consulta/v1/produtos')
  expect(status).toBe(200)
  const { produto } = (value as { produtos: { produto: unknown[] } }).produtos
  expect(produto).toHaveLength(7)
  expect(produto[1]).toEqual({ codigo: 'GIR-002', nome: 'Semente de girassol 50 g', preco: '7,50' })
})

test('JSON is refused with 415 in XML that says what is spoken here', async () => {
  const { status, value, failed } = await availability(createWorld(), {
    body: '{"produto":"GIR-001","quantidade":3}',
    headers: { 'content-type': 'application/json' },
  })
  expect(status).toBe(415)
  expect(value).toEqual({
    erro: {
      codigo: 'ENVIE_XML',
      mensagem: 'This service speaks XML only.',
    },
  })
  expect(failed).toMatchObject({
    stage: 'content-type',
    rule: 'content-type.not-xml',
    expected: 'Content-Type: application/xml',
  })
})

test.each([
  ['application/json', 406],
  ['text/html, image/*', 406],
  ['application/json, text/xml;q=0.5', 200],
  ['*/*', 200],
  ['application/*', 200],
  ['', 200],
])('Accept: %s is answered with %i', async (accept, expected) => {
  const { response, value, failed } = await stock(createWorld(), 'GET /consulta/v1/produtos', {
    headers: { accept },
  })
  expect(response.status).toBe(expected)
  if (expected === 200) return
  expect(response.statusText).toBe('Not Acceptable')
  expect(value).toMatchObject({ erro: { codigo: 'RESPOSTA_SO_EM_XML' } })
  expect(failed).toMatchObject({ rule: 'route.not-acceptable', part: { in: 'header', name: 'accept' } })
})

test.each([
  [consulta('XYZ-1', '1'), 404, 'NAO_ENCONTRADO', '/consulta/produto', 'There is no product XYZ-1.'],
  [consulta('', '1'), 400, 'CONSULTA_INVALIDA', '/consulta/produto', 'a text that is not empty'],
  [
    consulta('GIR-001', 'três'),
    400,
    'CONSULTA_INVALIDA',
    '/consulta/quantidade',
    'The field consulta.quantidade is "três", but must be a whole number from 1 to 99999.',
  ],
  [consulta('GIR-001', '0'), 400, 'CONSULTA_INVALIDA', '/consulta/quantidade', 'from 1'],
  [
    '<consulta><produto>GIR-001</produto></consulta>',
    400,
    'CONSULTA_INVALIDA',
    '/consulta/quantidade',
    'is missing',
  ],
  ['<pedido>1</pedido>', 400, 'CONSULTA_INVALIDA', '/consulta', 'is missing'],
])('%s is refused with %i', async (body, expected, codigo, pointer, words) => {
  const { status, value, failed } = await availability(createWorld(), { body })
  expect(status).toBe(expected)
  expect(value).toEqual({ erro: { codigo, mensagem: expect.stringContaining(words) } })
  expect(failed?.part).toEqual({ in: 'body', name: pointer })
})

test.each([
  ['en', 'The XML cannot be read: line 1: found </b> instead of </a>.'],
  ['pt', 'Não dá para ler o XML: linha 1: veio </b> em vez de </a>.'],
  ['es', 'No se puede leer el XML: línea 1: llegó </b> en lugar de </a>.'],
])('XML that cannot be read is explained in %s', async (language, mensagem) => {
  const { status, value, failed } = await availability(createWorld(), {
    body: '<a></b>',
    headers: { 'accept-language': language },
  })
  expect(status).toBe(400)
  expect(value).toEqual({ erro: { codigo: 'CONSULTA_INVALIDA', mensagem } })
  expect(failed).toMatchObject({ stage: 'body', rule: 'body.not-xml', part: { in: 'body' } })
})

test('a missing body, another path and another method have their codes', async () => {
  const world = createWorld()
  const asked = [
    await stock(world, 'POST /consulta/v1/disponibilidade'),
    await stock(world, 'GET /consulta/v1/estoque'),
    await stock(world, 'GET /consulta/v1/disponibilidade'),
  ]
  expect(
    asked.map(({ status, value }) => [status, (value as { erro: { codigo: string } }).erro.codigo]),
  ).toEqual([
    [400, 'CONSULTA_INVALIDA'],
    [404, 'NAO_ENCONTRADO'],
    [405, 'METODO_NAO_ACEITO'],
  ])
})
