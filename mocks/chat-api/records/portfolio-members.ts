// Promises who is in which portfolio, kept in one place: a contact's portfolios and a portfolio's contacts are both read here.
import type { World } from '../../world'
import { companyId, newRow, type PortfolioRow } from '../platform/account'

export interface PortfolioMemberRow {
  id: string
  createdAt: string
  updatedAt: string
  active: boolean
  companyId: string
  portfolioId: string
  contactId: string
}

export function portfolioMembers(world: World) {
  return world.table<PortfolioMemberRow>('portfolio-contact')
}

export function portfolioMemberOf(
  world: World,
  portfolioId: string,
  contactId: string,
): Readonly<PortfolioMemberRow> | undefined {
  return portfolioMembers(world).find((row) => row.portfolioId === portfolioId && row.contactId === contactId)
}

/** Ids of the contact's portfolios, the one it entered first before the others. */
export function portfoliosOf(world: World, contactId: string): string[] {
  const rows = portfolioMembers(world).all()
  return rows.filter((row) => row.contactId === contactId).map((row) => row.portfolioId)
}

/** At most one may be SINGLE: the last one counts. */
function allowedTogether(world: World, portfolioIds: readonly string[]): Set<string> {
  const isSingle = (id: string) => world.table<PortfolioRow>('portfolio').get(id)?.type === 'SINGLE'
  const single = portfolioIds.findLast(isSingle)
  return new Set(portfolioIds.filter((id) => id === single || !isSingle(id)))
}

/** Puts the contact into these portfolios and no others. False when that is where it is already. */
export function setPortfolios(world: World, contactId: string, portfolioIds: readonly string[]): boolean {
  const wanted = allowedTogether(world, portfolioIds)
  const before = portfoliosOf(world, contactId)
  const gone = before.filter((id) => !wanted.has(id))
  const added = [...wanted].filter((id) => !before.includes(id))
  for (const id of gone) portfolioMembers(world).remove(portfolioMemberOf(world, id, contactId)?.id ?? '')
  for (const portfolioId of added) {
    const row = { ...newRow(world), active: true, companyId: companyId(world), portfolioId, contactId }
    portfolioMembers(world).insert(row)
  }
  return gone.length + added.length > 0
}
