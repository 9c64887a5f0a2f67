// Promises who and what happenings are about: customers, running conversations and what they say, the same in each world of a seed.
import { type ContactRow, contacts } from '../../chat-api/records/contact-record'
import { type SessionRow, sessions } from '../../chat-api/records/session-record'
import type { World } from '../../world'
import type { HappeningChoice } from './define-happening'

/** More names than these nobody looks through. */
const longest = 12

/** Emoji and accents on purpose: a handler that reads bytes wrongly shows it here. */
const said = [
  'Olá! Vocês têm mudas de lavanda? 🌿',
  'Bom dia, o pedido já saiu?',
  'Quanto custa o vaso grande de cerâmica?',
  'Obrigada! Chegou tudo certinho 😊',
  'Posso retirar na loja às 18h?',
  'A orquídea veio com uma folha amarela. É normal?',
]

/** What the next customer says: another sentence each time. */
export const wordsOf = (count: number): string => said[count % said.length] ?? ''

export const choiceOf = ({ id, name, phoneNumber }: Readonly<ContactRow>): HappeningChoice => ({
  id,
  name: name ?? phoneNumber ?? id,
})

/** Those who can write: neither archived nor blocked. Those in a conversation first, then as they came. */
export function customers(world: World): Readonly<ContactRow>[] {
  const running = new Set(runningSessions(world).map(({ contactId }) => contactId))
  const active = contacts(world)
    .all()
    .filter(({ status }) => status === 'ACTIVE')
  const [inside, outside] = [true, false].map((is) => active.filter(({ id }) => running.has(id) === is))
  return [...(inside ?? []), ...(outside ?? [])].slice(0, longest)
}

export function customer(world: World, chosenId: string | undefined): Readonly<ContactRow> | undefined {
  return chosenId === undefined ? customers(world)[0] : contacts(world).get(chosenId)
}

/** Conversations that go on without a bot, the newest first. */
export function runningSessions(world: World): Readonly<SessionRow>[] {
  return sessions(world)
    .all()
    .filter(({ endAt, botId }) => endAt === null && botId === null)
    .toReversed()
}

/** Conversations go by the name of who they are with. */
export function sessionChoices(world: World): HappeningChoice[] {
  return runningSessions(world)
    .slice(0, longest)
    .map(({ id, contactId, number }) => {
      const contact = contacts(world).get(contactId)
      return { id, name: contact ? choiceOf(contact).name : number }
    })
}

export function sessionToEnd(world: World, chosenId: string | undefined): Readonly<SessionRow> | undefined {
  return chosenId === undefined ? runningSessions(world)[0] : sessions(world).get(chosenId)
}

export const needsConversation = {
  en: 'No conversation is running: let a customer write first.',
  pt: 'Nenhuma conversa está em andamento: faça um cliente escrever primeiro.',
  es: 'No hay ninguna conversación en curso: primero haz que un cliente escriba.',
}
