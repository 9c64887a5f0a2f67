// What a learner's integration did for new contacts: the way it looked up, the note, the sequence.
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject, wanted } from '@/lib/practice/traffic'
import type { ContactRow } from '@/mocks/chat-api/records/contact-record'
import type { Exchange } from '@/mocks/wire-log'
import { byHandler, type Told, toldOf } from './told'

/** Each new contact once, with the delivery that told of them first. */
export const newcomers = (evidence: Evidence): Told[] => [
  ...new Map(
    toldOf(evidence, 'CONTACT_NEW')
      .toReversed()
      .map((told) => [told.id, told]),
  ).values(),
]

export const contactNow = ({ world }: Evidence, id: string) => world.table<ContactRow>('contact').get(id)

/** Whether a remark names the distance, give or take a kilometre: 37, 37.4 and 37,4 are all right. */
export function namesDistance(remark: string | null | undefined, kilometres: number): boolean {
  const numbers = (remark ?? '').match(/\d+(?:[.,]\d+)?/g) ?? []
  return numbers.some((text) => Math.abs(Number(text.replace(',', '.')) - kilometres) <= 1)
}

interface Matrix {
  status?: string
  rows?: { elements: { status: string; distance?: { value: number } }[] }[]
  routes?: { distanceMeters?: number }[]
}

/** An answer of either maps service, in kilometres; without them in the words that say why. */
export function wayIn({ response }: Exchange): number | 'denied' | 'not-found' {
  const { status, rows, routes }: Matrix = bodyObject(response)
  const metres = rows?.[0]?.elements[0]?.distance?.value ?? routes?.[0]?.distanceMeters
  if (metres !== undefined) return metres / 1000
  return response?.status === 200 && (status === 'OK' || status === undefined) ? 'not-found' : 'denied'
}

export const askedMaps = (evidence: Evidence): Exchange[] =>
  byHandler(evidence).filter(({ request }) => /\/\/(maps|routes)\.googleapis\.com\//.test(request.url))

/** Times a contact was put into a sequence, in whichever way the API offers. */
export function joinings(evidence: Evidence, contactId: string): Exchange[] {
  const { phoneNumber = '' } = contactNow(evidence, contactId) ?? {}
  const names = [contactId, phoneNumber ?? '', (phoneNumber ?? '').replace(/\D/g, '')].filter(Boolean)
  const posts = wanted(byHandler(evidence), { method: 'POST', status: 200 }).filter(
    ({ request }) =>
      /\/chat\/v\d\/sequence\/[^/]+\/contact(\/batch)?$/.test(request.url) &&
      names.some((name) => request.body.replaceAll('\\u002b', '+').includes(name)),
  )
  const puts = wanted(byHandler(evidence), { method: 'PUT', status: 200 }).filter(
    ({ request }) => request.url.includes(contactId) && /"sequenceids"/i.test(request.body),
  )
  return [...posts, ...puts]
}
