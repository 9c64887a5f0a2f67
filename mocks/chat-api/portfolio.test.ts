import { expect, test } from 'vitest'
import { ask } from '../test-client'
import { createWorld } from '../world'
import { companyId } from './platform/account'
import { someone } from './records/contact-test-client'
import { portfolioMembers } from './records/portfolio-members'
import { seedId } from './seed/seed-rows'

test('lists portfolios field by field, with details only when asked', async () => {
  const world = createWorld()
  const { status, json } = await ask(world, 'GET /core/v1/portfolio?OrderBy=name&OrderDirection=ASCENDING')
  expect(status).toBe(200)
  const row = {
    createdAt: expect.any(String),
    updatedAt: expect.any(String),
    active: true,
    companyId: companyId(world),
    contactsCount: null,
    departments: null,
  }
  const of = (name: string) => ({ ...row, id: seedId(world, `portfolio ${name}`), name })
  const shared = { automaticAttribution: false, type: 'MULTIPLE' }
  const own = { automaticAttribution: true, expirationDurationInMonths: 6, type: 'SINGLE' }
  expect(json).toEqual({
    pageNumber: 1,
    pageSize: 15,
    orderBy: 'name',
    orderDirection: 'asc',
    totalItems: 4,
    totalPages: 1,
    hasMorePages: false,
    items: [
      { ...of('Atacado interior'), ...shared, expirationDurationInMonths: 12 },
      { ...of('Carteira da Marina'), ...own },
      { ...of('Carteira do Rafael'), ...own },
      { ...of('Loja de Campinas'), ...shared, expirationDurationInMonths: null },
    ],
  })
})

test('counts the contacts and names who looks after them, when asked', async () => {
  const world = createWorld()
  const { json } = await ask(
    world,
    'GET /core/v1/portfolio?IncludeDetails=ContactCount&IncludeDetails=departments&PageSize=100',
  )
  const id = seedId(world, 'portfolio Carteira da Marina')
  const ofMarina = portfolioMembers(world)
    .all()
    .filter((row) => row.portfolioId === id)
  expect(ofMarina.length).toBeGreaterThan(5)
  expect(json).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({
        id,
        contactsCount: ofMarina.length,
        departments: [
          {
            departmentId: seedId(world, 'department Vendas'),
            userIds: [seedId(world, 'user Marina Duarte')],
          },
        ],
      }),
    ]),
  })
})

test('pages, and filters by date', async () => {
  const world = createWorld()
  expect((await ask(world, 'GET /core/v1/portfolio?PageSize=3&PageNumber=2')).json).toMatchObject({
    items: [expect.anything()],
    totalPages: 2,
    hasMorePages: false,
  })
  expect((await ask(world, 'GET /core/v1/portfolio?CreatedAt.After=2026-01-01')).json).toMatchObject({
    items: [],
    totalItems: 0,
  })
})

test('a fresh world keeps each contact in one SINGLE portfolio at most', () => {
  const world = createWorld()
  const singles = ['Carteira da Marina', 'Carteira do Rafael'].map((name) =>
    seedId(world, `portfolio ${name}`),
  )
  const inSingles = portfolioMembers(world)
    .all()
    .filter((row) => singles.includes(row.portfolioId))
    .map((row) => row.contactId)
  expect(new Set(inSingles).size).toBe(inSingles.length)
  expect(inSingles).toContain(someone(world).id)
})
