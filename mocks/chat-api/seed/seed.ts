// Promises the account every fresh world starts with: Loja Girassol, plants and garden goods in Campinas, SP.

import type { World } from '../../world'
import { type CompanyRow, companyId, type TagRow } from '../platform/account'
import type { TokenRow } from '../platform/auth'
import { practiceToken, revokedToken } from '../platform/credentials'
import { day, hour, isoDate } from '../platform/dates'
import { blankContact, type ContactRow, contacts } from '../records/contact-record'
import { messages, receivedMessage } from '../records/message-record'
import { members } from '../records/sequence-members'
import { openSession, sessions } from '../records/session-record'
import { type SequenceRow, sequences } from '../sequence'
import { type SeedContact, seedContacts, seedOrigins, seedSequences, seedTags } from './seed-contacts'
import { seedChannels, seedCustomFields } from './seed-lists'
import { seedPeople } from './seed-people'
import { seedPortfolios, seedPortfoliosOf } from './seed-portfolios'
import { seedId, seedRow } from './seed-rows'

function seedAccount(world: World): void {
  world.table<CompanyRow>('company').insert({ id: seedId(world, 'company'), name: 'Loja Girassol' })
  const tokens = world.table<TokenRow>('token')
  tokens.insert({ id: seedId(world, 'token practice'), name: 'Curso', token: practiceToken, revoked: false })
  tokens.insert({
    id: seedId(world, 'token old'),
    name: 'Integração antiga',
    token: revokedToken,
    revoked: true,
  })
  for (const [, name, color] of seedTags) {
    world.table<TagRow>('tag').insert({ ...seedRow(world, `tag ${name}`, 240), name, color })
  }
  seedPortfolios(world)
}

function emailOf(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}|"[^"]*"/gu, '')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
  const parts = words.split(' ').filter(Boolean)
  return `${parts[0]}.${parts.at(-1)}@example.com`
}

const favourites = [
  'girassol',
  'samambaia',
  'orquídea',
  'manjericão',
  'jabuticabeira',
  'suculenta',
  'lavanda',
]

function seedContact(world: World, person: SeedContact, position: number): ContactRow {
  const marked = (mark: string) => person.marks.includes(mark)
  const tags = world.table<TagRow>('tag').all()
  const club = person.tags.includes('v')
  return {
    ...blankContact(
      world,
      person.origin === 's' || person.origin === 'i' ? 'CREATED_FROM_HUB' : 'CREATED_BY_USER',
    ),
    // About three days between two customers, the newest a few hours before the world begins.
    ...seedRow(
      world,
      `contact ${person.name}`,
      (seedContacts.length - 1 - position) * 3 + 0.2 + world.random() * 2.5,
    ),
    name: person.name,
    nameWhatsapp: person.name.split(' ')[0] ?? null,
    // 9 0000-xxxx is given to nobody.
    phoneNumber: `+55|${person.areaCode}90000${1001 + position * 13}`,
    email: marked('n') ? null : emailOf(person.name),
    instagram: person.origin === 'i' ? `@${emailOf(person.name).split('@')[0]}` : null,
    annotation: club ? 'Cliente do Clube Girassol' : null,
    tagIds: tags.filter((_, i) => person.tags.includes(seedTags[i]?.[0] ?? '')).map((tag) => tag.id),
    status: marked('A') ? 'ARCHIVED' : marked('B') ? 'BLOCKED' : 'ACTIVE',
    customFields: {
      origem: seedOrigins[person.origin],
      planta_favorita: favourites[Math.floor(world.random() * favourites.length)],
      ...(club ? { clube_girassol: true } : {}),
    },
  }
}

const question = 'Oi! Vocês têm mudas de girassol?'

/** The contact wrote once, within the window of 24 hours or before it. */
function seedConversation(world: World, contact: Readonly<ContactRow>, { marks }: SeedContact): void {
  const open = marks.includes('w')
  if (!open && !marks.includes('x')) return
  const hoursAgo = open ? 1 + world.random() * 20 : 30 + world.random() * 200
  const session = openSession(world, contact, world.clock.now() - Math.round(hoursAgo * hour))
  const at = session.createdAt
  const last = { lastInteractionDate: at, lastMessageIn: at, lastMessageText: question, unreadCount: 1 }
  sessions(world).insert({ ...session, origin: 'GATEWAY', ...last })
  messages(world).insert(receivedMessage(world, session, question))
}

function seedSequence(world: World, [, name, enabled]: (typeof seedSequences)[number]): SequenceRow {
  return {
    ...seedRow(world, `sequence ${name}`, 180),
    active: true,
    companyId: companyId(world),
    name,
    enabled,
  }
}

export function seed(world: World): void {
  seedAccount(world)
  seedCustomFields(world)
  seedChannels(world)
  seedPeople(world)
  for (const one of seedSequences) sequences(world).insert(seedSequence(world, one))
  for (const [position, person] of seedContacts.entries()) {
    const contact = contacts(world).insert(seedContact(world, person, position))
    seedConversation(world, contact, person)
    seedPortfoliosOf(world, contact, person)
    for (const [i, sequence] of sequences(world).all().entries()) {
      if (!person.sequences.includes(seedSequences[i]?.[0] ?? '')) continue
      members(world).insert({
        ...seedRow(world, `member ${sequence.name} ${person.name}`, 1 + world.random() * 20),
        active: true,
        companyId: companyId(world),
        sequenceId: sequence.id,
        contactId: contact.id,
        origin: 'USER_SINGLE',
        addedByUserId: null,
        addedByChatbotId: null,
        lastAddedAt: isoDate(world.clock.now() - day),
      })
    }
  }
}
