// What a learner did to create a contact at Weni and to find it again.
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, wanted } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

export interface Person {
  name: string
  /** As the platform keeps it: `whatsapp:` and digits. */
  urn: string
}

interface Contact {
  id: string
  name: string | null
  urns: readonly string[]
}

const path = '/api/v2/contacts.json'
const digits = (text: string) => text.replace(/\D/g, '')

export const creations = ({ exchanges }: Evidence) => wanted(exchanges, { method: 'POST', path })
export const searches = ({ exchanges }: Evidence) => wanted(exchanges, { method: 'GET', path })
export const statusOf = ({ response }: Exchange) => response?.status ?? 0

/** What of the person the body holds, however the platform likes its spelling. */
export function bodyHas({ request }: Exchange, { name, urn }: Person): { name: boolean; number: boolean } {
  const body = bodyObject(request)
  const urns = Array.isArray(body.urns) ? body.urns.map(String) : []
  return {
    name: String(body.name ?? '').trim() === name,
    number: urns.some((text) => text.startsWith('whatsapp:') && digits(text) === digits(urn)),
  }
}

export function isInQuery({ request }: Exchange): boolean {
  const query = new URL(request.url).searchParams
  return ['name', 'urns', 'urn'].some((key) => query.has(key))
}

export const isKept = ({ world }: Evidence, { name, urn }: Person): boolean =>
  world.table<Contact>('weni-contact').find((row) => row.name === name && row.urns.includes(urn)) !==
  undefined

/** Whether the answer is a list of this person alone. */
export function showsOnly({ response }: Exchange, { urn }: Person): boolean {
  const { results } = bodyObject(response)
  return Array.isArray(results) && results.length === 1 && results[0]?.urns?.includes(urn)
}
