import { expect, test } from 'vitest'
import { indexFrom, indexOf, search } from './engine'
import type { Kind, SearchEntry } from './entry'

const entry = (kind: Kind, id: string, title: string, text = '', also = ''): SearchEntry => ({
  ...{ id, kind, title, text, also },
  place: kind === 'event' ? 'CONTACT_UPDATE' : '',
})
const index = indexOf([
  entry('step', 'lessons/a#one', 'Sua primeira requisição', 'Uma requisição tem método e cabeçalhos.'),
  entry('step', 'lessons/a#two', 'O corpo', 'O corpo da requisição leva dados.'),
  entry('operation', 'reference/contact.list', 'Listar contatos', 'Todos os contatos, página por página.'),
  entry('event', 'events#CONTACT_UPDATE', 'Contato atualizado', 'Quando alguém altera um contato.'),
  entry(
    'term',
    'glossary#request',
    'requisição',
    'A mensagem com que um cliente pede.',
    'solicitação request',
  ),
])
const found = (query: string) => search(index, query).flatMap(({ hits }) => hits.map(({ id }) => id))

test.each(['requisicao', 'REQUISIÇÃO', 'Requisição', 'requi'])('%s is found, and its word first', (query) => {
  expect(found(query)).toEqual(['glossary#request', 'lessons/a#one', 'lessons/a#two'])
})

test('a slip is forgiven, where nothing has the word as it was typed', () => {
  expect(found('requisisao')).toContain('glossary#request')
  expect(found('contato')).toEqual(['events#CONTACT_UPDATE', 'reference/contact.list'])
})

test('all words count; only where no entry has them all, some are enough', () => {
  expect(found('corpo dados')).toEqual(['lessons/a#two'])
  expect(found('corpo zebra')).toEqual(['lessons/a#two'])
  expect(found('zebra')).toEqual([])
})

test('a name in code is found whole and in parts', () => {
  expect(found('CONTACT_UPDATE')[0]).toBe('events#CONTACT_UPDATE')
  expect(found('update')).toEqual(['events#CONTACT_UPDATE'])
})

test('words that are not shown find it too', () => {
  expect(found('request')).toEqual(['glossary#request'])
})

test('the kind with the best hit comes first, no kind floods the list, and all are counted', () => {
  const many = indexOf([
    ...Array.from({ length: 9 }, (_, n) => entry('step', `lessons/l#${n}`, 'Passo', 'um token')),
    entry('term', 'glossary#token', 'token'),
  ])
  const groups = search(many, 'token', 4)
  expect(groups.map(({ kind, hits, count }) => [kind, hits.length, count])).toEqual([
    ['term', 1, 1],
    ['step', 4, 9],
  ])
})

test('an index answers alike after its way through a file', () => {
  const again = indexFrom(JSON.stringify(index))
  expect(search(again, 'requisicao')).toEqual(search(index, 'requisicao'))
})

test('signs and blanks find nothing and break nothing', () => {
  for (const query of ['', '   ', '—', '"', '\\', '(*'])
    expect(search(index, query), JSON.stringify(query)).toEqual([])
})
