import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { operationsIn, referenceOf } from './define'
import { hosts } from './hosts'
import { Router } from './route'

/** What the platform's documentation and the course deck name, today's path first, older ones behind it. */
const documented: readonly string[] = [
  'GET /core/v1/custom-field /core/v1/contact/custom-field',
  'GET /core/v1/portfolio',
  'GET /core/v1/portfolio/:id/contact',
  'POST /core/v1/portfolio/:id/contact',
  'DELETE /core/v1/portfolio/:id/contact',
  'POST /core/v1/portfolio/:id/contact/batch',
  'DELETE /core/v1/portfolio/:id/contact/batch',
  'GET /core/v1/contact',
  'GET /core/v1/contact/:id',
  'POST /core/v1/contact',
  'PUT /core/v2/contact/:id /core/v1/contact/:id',
  'GET /core/v1/contact/phonenumber/:phone',
  'PUT /core/v1/contact/phonenumber/:phone',
  'POST /core/v1/contact/filter',
  'POST /core/v1/contact/:id/tags',
  'POST /core/v2/contact/batch',
  'GET /core/v2/department /core/v1/department',
  'GET /core/v1/tag',
  'GET /core/v1/agent',
  'GET /core/v1/webhook/event',
  'GET /core/v1/webhook/subscription',
  'POST /core/v1/webhook/subscription',
  'GET /core/v1/webhook/subscription/:id',
  'PUT /core/v1/webhook/subscription/:id',
  'DELETE /core/v1/webhook/subscription/:id',
  'GET /chat/v1/channel',
  'GET /chat/v1/chatbot',
  'POST /chat/v1/chatbot/send',
  'GET /chat/v2/session /chat/v1/session',
  'GET /chat/v2/session/:id /chat/v1/session/:id',
  'PUT /chat/v1/session/:id/transfer',
  'PUT /chat/v1/session/:id/assignee',
  'PUT /chat/v1/session/:id/status',
  'PUT /chat/v1/session/:id/complete',
  'PUT /chat/v2/session/:id/partial',
  'GET /chat/v1/session/:id/message',
  'POST /chat/v1/session/:id/message',
  'GET /chat/v1/message',
  'POST /chat/v1/message/send',
  'POST /chat/v1/message/send-sync',
  'GET /chat/v1/message/:id',
  'DELETE /chat/v1/message/:id',
  'GET /chat/v1/message/:id/status',
  'GET /chat/v1/template',
  'GET /chat/v1/sequence',
  'GET /chat/v2/sequence/:id/contact /chat/v1/sequence/:id/contact',
  'POST /chat/v1/sequence/:id/contact',
  'DELETE /chat/v1/sequence/:id/contact',
  'POST /chat/v1/sequence/:id/contact/batch',
  'DELETE /chat/v1/sequence/:id/contact/batch',
  'GET /crm/v2/panel /crm/v1/panel',
  'GET /crm/v1/panel/:id',
  'GET /crm/v2/panel/card /crm/v1/panel/card',
  'GET /crm/v2/panel/card/:id /crm/v1/panel/card/:id',
  'POST /crm/v2/panel/card /crm/v1/panel/card',
  'PUT /crm/v3/panel/card/:id /crm/v1/panel/card/:id',
  'GET /api/v2/contacts.json',
  'POST /api/v2/contacts.json',
  'DELETE /api/v2/contacts.json',
  'GET /maps/api/distancematrix/json',
  'POST /directions/v2:computeRoutes',
]

/** In the order of the deck. */
const deck = [
  'Campos Personalizados: Listar',
  'Carteiras: Listar',
  'Carteiras: Adicionar contatos',
  'Carteiras: Remover contatos',
  'Contatos: Listar',
  'Contatos: Criar',
  'Contatos: Atualizar',
  'Equipes: Listar',
  'Etiquetas: Listar',
  'Usuários: Listar',
  'Webhooks: Listar assinaturas',
  'Webhooks: Criar assinatura',
  'Webhooks: Atualizar assinatura',
  'Webhooks: Remover assinatura',
  'Canais de Atendimento: Listar',
  'Chatbot: Listar',
  'Chatbot: Enviar',
  'Conversas: Listar',
  'Conversas: Transferir',
  'Conversas: Atribuir usuário',
  'Conversas: Alterar status',
  'Conversas: Concluir',
  'Mensagens: Listar',
  'Mensagens: Enviar',
  'Modelos de mensagem: Listar',
  'Sequências: Listar',
  'Sequências: Adicionar contatos',
  'Sequências: Remover contatos',
  'Painéis: Listar',
  'Itens de Painéis (Cards): Listar',
  'Cards: Criar',
  'Cards: Atualizar',
]

const operations = hosts.flatMap((host) => host.operations)
/** Parameters may have other names. */
const shapeOf = (path: string) => path.replaceAll(/\/:\w+/g, '/:')

test.each(documented)('%s is served, each of its paths by one definition', (line) => {
  const [method, ...paths] = line.split(' ')
  const found = operations.filter(
    (operation) =>
      operation.method === method &&
      paths.some((path) => operation.paths.map(shapeOf).includes(shapeOf(path))),
  )
  expect(found.map(({ id }) => id)).toHaveLength(1)
  expect(found[0]?.paths.map(shapeOf)).toEqual(expect.arrayContaining(paths.map(shapeOf)))
  expect(shapeOf(found[0]?.path ?? '')).toBe(shapeOf(paths[0] ?? ''))
})

test('the deck’s names are those of operations, each of one', () => {
  const names = operations.flatMap((operation) => referenceOf(operation).deckName ?? [])
  expect(names.sort()).toEqual([...deck].sort())
})

/** `METHOD /path` and `METHOD https://host/path` as tests write them; what a template, or a test after a slash, fills in may be anything. */
function linesOf(source: string): string[] {
  const lines = source.matchAll(/['"`](GET|POST|PUT|DELETE) (?:https:\/\/[\w.]+)?(\/[^'"`\s]*)/g)
  return [...lines].map(
    ([, method, path]) =>
      `${method} ${path
        ?.replaceAll(/\$\{[^}]*\}?/g, '1')
        .split('?')[0]
        ?.replace(/\/$/, '/1')}`,
  )
}

const modules = import.meta.glob<Record<string, unknown>>(['./*/*.ts', '!./*/*.test.ts'], { eager: true })

test('every path of every definition is asked in a test of its own folder', () => {
  const missing = hosts.flatMap(({ operations: own }) => {
    const folder = Object.entries(modules).find(([, exports]) =>
      own.some((one) => operationsIn(exports).includes(one)),
    )
    const path = join(import.meta.dirname, folder?.[0] ?? '', '..')
    const tests = readdirSync(path).filter((file) => file.endsWith('.test.ts'))
    const asked = tests.flatMap((file) => linesOf(readFileSync(join(path, file), 'utf8')))
    return own.flatMap((operation) =>
      operation.paths
        .filter((one) => !asked.some((line) => isFor(line, operation.method, one)))
        .map((one) => `${operation.method} ${one}`),
    )
  })
  expect(missing).toEqual([])
})

function isFor(line: string, method: string, path: string): boolean {
  const [asked = '', at = ''] = line.split(' ')
  const match = new Router(operations).match(asked, at)
  return asked === method && match?.path === path
}
