// Promises the portfolios of Loja Girassol and who is in them: two shared ones, and one for each of two sellers.
import type { World } from '../../world'
import { companyId, type PortfolioRow } from '../platform/account'
import type { ContactRow } from '../records/contact-record'
import { portfolioMembers } from '../records/portfolio-members'
import type { SeedContact } from './seed-contacts'
import { seedId, seedRow } from './seed-rows'

/** Whoever has the tag of this mark is in it; `people` of Vendas look after it. */
const portfolios: readonly [
  mark: string,
  name: string,
  type: PortfolioRow['type'],
  months: number | null,
  people: string[],
][] = [
  ['r', 'Loja de Campinas', 'MULTIPLE', null, ['Marina Duarte', 'Rafael Couto']],
  ['a', 'Atacado interior', 'MULTIPLE', 12, ['Rafael Couto']],
  ['v', 'Carteira da Marina', 'SINGLE', 6, ['Marina Duarte']],
  ['j', 'Carteira do Rafael', 'SINGLE', 6, ['Rafael Couto']],
]

export function seedPortfolios(world: World): void {
  for (const [, name, type, expirationDurationInMonths, people] of portfolios) {
    const userIds = people.map((person) => seedId(world, `user ${person}`))
    world.table<PortfolioRow>('portfolio').insert({
      ...seedRow(world, `portfolio ${name}`, 230),
      active: true,
      companyId: companyId(world),
      name,
      automaticAttribution: type === 'SINGLE',
      expirationDurationInMonths,
      type,
      departments: [{ departmentId: seedId(world, 'department Vendas'), userIds }],
    })
  }
}

/** The contact is in its portfolios from its first day on; Marina's customers are not Rafael's too. */
export function seedPortfoliosOf(world: World, contact: Readonly<ContactRow>, { tags }: SeedContact): void {
  const { createdAt, updatedAt } = contact
  for (const [mark, name] of portfolios) {
    if (!tags.includes(mark) || (mark === 'j' && tags.includes('v'))) continue
    portfolioMembers(world).insert({
      id: seedId(world, `portfolio member ${name} ${contact.name}`),
      createdAt,
      updatedAt,
      active: true,
      companyId: companyId(world),
      portfolioId: seedId(world, `portfolio ${name}`),
      contactId: contact.id,
    })
  }
}
