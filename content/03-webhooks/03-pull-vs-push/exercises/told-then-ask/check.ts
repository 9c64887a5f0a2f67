import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

interface Session {
  id: string
  contactId: string
}
interface Contact {
  id: string
  name: string | null
}

/** A message that the platform told the handler of, and who wrote it. */
interface Told {
  delivery: Exchange
  text: string
  sessionId: string
  contact: Contact | undefined
}

const isGood = ({ response }: Exchange) => Math.floor((response?.status ?? 0) / 100) === 2
const questions = ({ exchanges }: Evidence) => exchanges.filter(({ origin }) => origin.kind === 'code')

function messagesTold({ exchanges, world }: Evidence): Told[] {
  return exchanges
    .filter(({ origin }) => origin.kind === 'delivery')
    .flatMap((delivery) => {
      const { eventType, content } = bodyObject(delivery.request)
      if (eventType !== 'MESSAGE_RECEIVED' || typeof content !== 'object' || content === null) return []
      const [text, sessionId] = ['text', 'sessionId'].map((key) => String(Reflect.get(content, key)))
      const session = world.table<Session>('session').find(({ id }) => id === sessionId)
      const contact = world.table<Contact>('contact').find(({ id }) => id === session?.contactId)
      return [{ delivery, text: text ?? '', sessionId: sessionId ?? '', contact }]
    })
}

function received(evidence: Evidence) {
  const told = messagesTold(evidence)
  const [first] = told
  if (!first) return fail('nothing-yet')
  const deaf = told.find(({ delivery }) => delivery.failure === 'refused')
  const bad = told.find(({ delivery }) => !isGood(delivery))
  if (bad && bad === deaf) return fail('nobody-listens', bad.delivery)
  if (bad) return fail('not-success', bad.delivery, { status: bad.delivery.response?.status ?? '–' })
  const writers = new Set(told.map(({ contact }) => contact?.id))
  return writers.size > 1 ? pass(first.delivery) : fail('one-customer', first.delivery)
}

/** Whether this answer tells who wrote: it is about the conversation or the contact. */
const tellsWho =
  ({ sessionId, contact }: Told) =>
  ({ request, response }: Exchange) =>
    [request.url, response?.body].some(
      (text) => text?.includes(sessionId) || (contact && text?.includes(contact.id)),
    )

function askedBack(evidence: Evidence) {
  const told = messagesTold(evidence)
  const asked = questions(evidence)
  if (told.length === 0) return fail('nothing-yet')
  if (asked.length === 0) return fail('never-asked', told[0]?.delivery)
  const open = told.find((one) => !asked.filter(isGood).some(tellsWho(one)))
  if (!open) return pass(asked[0])
  const refused = asked.find((exchange) => !isGood(exchange))
  return refused
    ? fail('refused', refused, { status: refused.response?.status ?? '–' })
    : fail('about-others', open.delivery)
}

/** As text, or as the console shows text inside of an object. */
const contains = (line: string, words: string) =>
  line.includes(words) || line.includes(words.replaceAll("'", "\\'"))

function whoAndWhat(evidence: Evidence) {
  const told = messagesTold(evidence)
  const lines = evidence.console.filter(({ method }) => method !== 'error').map(({ text }) => text)
  const named = told.filter(({ contact }) => contact?.name)
  if (named.length === 0) return fail('nothing-yet')
  for (const { delivery, text, contact } of named) {
    const said = lines.filter((line) => contains(line, text))
    if (said.length === 0) return fail('no-text', delivery)
    if (!said.some((line) => contains(line, contact?.name ?? ''))) return fail('no-name', delivery)
  }
  return pass(named[0]?.delivery)
}

/** A few questions about each message are welcome, more come from a program that goes on asking by itself. */
const fewEnough = 3

function onlyWhenTold(evidence: Evidence) {
  const told = messagesTold(evidence)
  const asked = questions(evidence)
  if (told.length === 0 || asked.length === 0) return fail('nothing-yet')
  return asked.length <= fewEnough * told.length
    ? pass(asked[0])
    : fail('keeps-asking', asked.at(-1), { count: asked.length, told: told.length })
}

export default defineExercise({
  checks: [
    { id: 'received', test: received },
    { id: 'asked-back', test: askedBack },
    { id: 'who-and-what', test: whoAndWhat },
    { id: 'only-when-told', test: onlyWhenTold },
  ],
})
