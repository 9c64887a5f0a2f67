// Promises how contacts enter and leave a portfolio that a path names, and what answers show of it.
import * as z from 'zod/mini'
import { type Call, Refused } from '../../define'
import { shape } from '../../shape'
import type { PortfolioRow } from '../platform/account'
import { date } from '../platform/dates'
import { refusals } from '../platform/refusals'
import type { Named } from './contact-choice'
import { briefOf, contactBrief } from './contact-record'
import { keepContact } from './contact-write'
import { type PortfolioMemberRow, portfolioMemberOf, portfoliosOf, setPortfolios } from './portfolio-members'

export const portfolioParam = z.object({ id: z.uuid() })

export const portfolioMember = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    createdAt: date,
    updatedAt: date,
    active: z.boolean(),
    companyId: z.uuid(),
    portfolioId: z.uuid(),
    contactId: z.uuid(),
    contactDetails: contactBrief,
  }),
)
export type PortfolioMember = z.infer<typeof portfolioMember>

export function memberView(row: Readonly<PortfolioMemberRow>, contact: Named['contact']): PortfolioMember {
  return { ...row, contactDetails: briefOf(contact) }
}

/** The id of the portfolio. */
export function existingPortfolio({ world, params }: Call<{ id: string }>): string {
  const row = world.table<PortfolioRow>('portfolio').get(params.id.toLowerCase())
  if (!row) throw new Refused(refusals.notFound('portfolio', params.id, { in: 'path', name: 'id' }))
  return row.id
}

/** One that is in it already stays as it is, and nobody is told. */
export function enter(call: Call, portfolioId: string, { contact }: Named): PortfolioMember[] {
  const { world } = call
  if (setPortfolios(world, contact.id, [...portfoliosOf(world, contact.id), portfolioId]))
    keepContact(call, contact)
  const row = portfolioMemberOf(world, portfolioId, contact.id)
  return row ? [memberView(row, contact)] : []
}

/** Refuses before anything is written: whoever is to leave must be in it. */
export function leave(call: Call, portfolioId: string, all: readonly Named[]): void {
  const { world } = call
  const path = `/core/v1/portfolio/${portfolioId}/contact`
  const noun = {
    en: 'contact in this portfolio:',
    pt: 'contato nesta carteira:',
    es: 'contacto en esta cartera:',
  }
  for (const { contact, pointer } of all) {
    if (portfolioMemberOf(world, portfolioId, contact.id)) continue
    throw new Refused(refusals.notFound({ ...noun, path }, contact.id, { in: 'body', name: pointer }))
  }
  for (const { contact } of all) {
    const others = portfoliosOf(world, contact.id).filter((id) => id !== portfolioId)
    setPortfolios(world, contact.id, others)
    keepContact(call, contact)
  }
}
