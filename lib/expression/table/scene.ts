// The contact, the results and the last call that every row of the table looks at.
import type { Dialect } from '../../flow/flow'
import { flowContext } from '../flow-context'

export const scene = (dialect: Dialect) =>
  flowContext({
    dialect,
    flowName: 'Orders',
    contact: {
      name: 'Ana "Nina" Prado',
      urn: 'whatsapp:5511912345678',
      language: 'por',
      fields: { age: '31', city: 'São Paulo', zip: '' },
    },
    results: {
      result: {
        name: 'Result',
        value: '200',
        category: 'Success',
        input: 'GET https://shop.hooks.example/stock',
        extra: { left: 3 },
      },
      drink: { name: 'Drink', value: 'Tea', category: 'Hot', input: 'tea, please' },
    },
    webhook: {
      method: 'GET',
      url: 'https://shop.hooks.example/stock',
      status: 200,
      headers: { 'Content-Type': 'application/json', 'X-Id': '77' },
      json: {
        name: 'Tea',
        price: 4.5,
        'stock level': 12,
        sold: false,
        none: null,
        tags: ['hot', 'green'],
        results: [{ cliente: 'Bia' }, { cliente: 'Caio' }],
      },
    },
    input: 'yes "please"\nnow',
    now: Date.UTC(2026, 10, 21, 19, 30, 15, 250),
  })
