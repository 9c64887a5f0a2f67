import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type PublishedEvent, type World } from '../world'
import { botNamed, botPause, chatbots } from './records/bot-record'
import { type ContactRow, contactByPhone, contacts } from './records/contact-record'
import { messages } from './records/message-record'
import { changeSession, completeSession } from './records/session-change'
import { runningSession, type SessionRow, sessions } from './records/session-record'
import { seedId } from './seed/seed-rows'

const botPage = z.object({ items: z.array(z.object({ name: z.string() })) })
const survey = 'pesquisa-satisfacao'
const promotion = 'promocao-primavera'

async function names(world: World, query: string) {
  const { json } = await ask(world, `GET /chat/v1/chatbot?${query}`)
  return z.parse(botPage, json).items.map(({ name }) => name)
}

/** All that is kept, but for the count of requests. */
function rows(world: World) {
  const { limit: _, ...tables } = world.snapshot().tables
  return tables
}

function heard(world: World): PublishedEvent[] {
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  return events
}

const types = (events: PublishedEvent[]) => events.map(({ type }) => type)

function contact(world: World, name: string): Readonly<ContactRow> {
  const row = contacts(world).get(seedId(world, `contact ${name}`))
  if (!row) throw new Error(`no contact ${name}`)
  return row
}

/** Wrote an hour or so ago: her window is open. */
const ana = (world: World) => contact(world, 'Ana "Nina" Ribeiro')
const phone = (row: Readonly<ContactRow>) => row.phoneNumber?.replace('|', '')

function running(world: World, row: Readonly<ContactRow>): Readonly<SessionRow> {
  const session = runningSession(world, row.id)
  if (!session) throw new Error(`no conversation with ${row.name}`)
  return session
}

function send(world: World, body: unknown, headers?: Record<string, string>) {
  return ask(world, 'POST /chat/v1/chatbot/send', { body, headers })
}

function said(world: World, sessionId: string) {
  return messages(world)
    .all()
    .filter((row) => row.sessionId === sessionId && row.origin === 'BOT')
    .map(({ text, status }) => [text, status])
}

test('lists chatbots field by field, without what they say', async () => {
  const world = createWorld()
  const { json } = await ask(world, 'GET /chat/v1/chatbot?Name=PESQUISA')
  expect(json).toMatchObject({ totalItems: 1, pageSize: 15, orderBy: 'createdat' })
  expect(json).toHaveProperty('items', [
    {
      id: seedId(world, 'chatbot Pesquisa de satisfação'),
      key: survey,
      createdAt: '2025-10-03T12:00:00.000Z',
      updatedAt: '2025-10-03T12:00:00.000Z',
      companyId: seedId(world, 'company'),
      archived: false,
      name: 'Pesquisa de satisfação',
      type: 'Automation',
      channelIds: [seedId(world, 'channel'), seedId(world, 'channel instagram')],
      defaultDepartmentId: seedId(world, 'department Suporte'),
      publishStatus: 'READY',
      automationUsage: ['Api', 'Manual'],
    },
  ])
})

test.each([
  ['OrderBy=name&OrderDirection=ASCENDING&PageSize=2', ['Boas-vindas', 'Cuidados com a muda nova']],
  ['Types=reactive', ['Boas-vindas']],
  ['PublishStatuses=NOT_PUBLISHED&PublishStatuses=FAILED', ['Cuidados com a muda nova']],
  ['PublishStatuses=READY&AutomationUsages=Api', ['Promoção de primavera', 'Pesquisa de satisfação']],
  ['AutomationUsages=Manual', ['Pesquisa de satisfação']],
  ['CreatedAt.Before=2025-09-01', ['Boas-vindas']],
])('"%s" lists %j', async (query, expected) => {
  expect(await names(createWorld(), query)).toEqual(expected)
})

test('chatbots are found by channel and by department', async () => {
  const world = createWorld()
  const id = (what: string) => seedId(world, what).toUpperCase()
  expect(await names(world, `ChannelIds=${id('channel instagram')}`)).toEqual([
    'Pesquisa de satisfação',
    'Boas-vindas',
  ])
  const query = `DefaultDepartmentIds=${id('department Vendas')}&DefaultDepartmentIds=${id('department Entregas')}`
  expect(await names(world, query)).toEqual(['Promoção de primavera', 'Boas-vindas'])
})

test('a chatbot runs in the conversation, says its part on the clock, and hands over', async () => {
  const world = createWorld()
  const session = running(world, ana(world))
  const events = heard(world)
  const { status, json } = await send(world, { botKey: survey, to: phone(ana(world)) })
  expect(status).toBe(200)
  const botId = seedId(world, 'chatbot Pesquisa de satisfação')
  expect(json).toMatchObject({ id: session.id, botId, contactId: ana(world).id, windowStatus: 'ACTIVE' })
  expect(events).toMatchObject([{ type: 'SESSION_UPDATE', cause: 'x1', row: { id: session.id, botId } }])
  await world.clock.advance(botPause - 1_000)
  expect(said(world, session.id)).toEqual([['Obrigado por comprar na Loja Girassol!', 'DELIVERED']])
  await world.clock.advance(botPause)
  expect(said(world, session.id)).toHaveLength(2)
  expect(running(world, ana(world)).botId).toBe(botId)
  await world.clock.advance(botPause)
  expect(said(world, session.id).map(([, state]) => state)).toEqual(['DELIVERED', 'DELIVERED'])
  expect(running(world, ana(world))).toMatchObject({
    botId: null,
    status: 'PENDING',
    departmentId: seedId(world, 'department Suporte'),
  })
  expect(types(events).filter((type) => type === 'MESSAGE_SENT')).toHaveLength(2)
  expect(events.at(-1)).toMatchObject({ type: 'SESSION_UPDATE', cause: 'x1', row: { botId: null } })
})

test('a stranger becomes a contact, then there is a conversation, then the template arrives', async () => {
  const world = createWorld()
  const events = heard(world)
  const { json } = await send(world, {
    botKey: promotion,
    to: '+5519900007777',
    sessionMetadata: { order: 7, none: null },
    contactMetadata: { crm: 'a', none: null },
  })
  expect(types(events)).toEqual(['CONTACT_NEW', 'SESSION_NEW'])
  const made = contactByPhone(world, '+55|19900007777')
  expect(made).toMatchObject({ origin: 'CREATED_FROM_HUB', metadata: { crm: 'a' } })
  expect(json).toMatchObject({
    contactId: made?.id,
    status: 'STARTED',
    origin: 'API',
    metadata: { order: 7 },
  })
  await world.clock.advance(4_000)
  const [session] = sessions(world).all().slice(-1)
  expect(said(world, session?.id ?? '')).toEqual([
    ['Olá, cliente! O catálogo da estação chegou.', 'DELIVERED'],
  ])
  expect(events.at(-2)).toMatchObject({
    type: 'MESSAGE_SENT',
    row: { origin: 'BOT', templateId: seedId(world, 'template catalogo_da_estacao') },
  })
})

test('a template is filled with the first name of the contact', async () => {
  const world = createWorld()
  const row = contact(world, 'Beatriz Nogueira')
  const { json } = await send(world, { botKey: promotion, to: phone(row) })
  const { id } = z.parse(z.object({ id: z.string() }), json)
  expect(said(world, id)).toEqual([['Olá, Beatriz! O catálogo da estação chegou.', 'PROCESSING']])
})

test('free text outside the window fails, although the answer was 200', async () => {
  const world = createWorld()
  const row = contact(world, 'Beatriz Nogueira')
  const { status, json } = await send(world, { botKey: survey, to: phone(row) }, { 'accept-language': 'es' })
  expect(status).toBe(200)
  const { id } = z.parse(z.object({ id: z.string() }), json)
  await world.clock.advance(60_000)
  expect(said(world, id).map(([, state]) => state)).toEqual(['FAILED', 'FAILED'])
  const failed = messages(world).find((message) => message.sessionId === id)
  expect(failed?.failedReason).toContain('La ventana de 24 horas está cerrada')
})

test('the chatbot is named by key or by the older botId, in capitals or not', async () => {
  for (const body of [
    { botKey: survey.toUpperCase() },
    { botId: seedId(createWorld(), 'chatbot Pesquisa de satisfação').toUpperCase() },
    { botKey: seedId(createWorld(), 'chatbot Pesquisa de satisfação') },
  ]) {
    const world = createWorld()
    const { json } = await send(world, { ...body, to: phone(ana(world)) })
    expect(json).toMatchObject({ botId: seedId(world, 'chatbot Pesquisa de satisfação') })
  }
})

test('an Instagram name is a recipient too, on the Instagram channel', async () => {
  const world = createWorld()
  const known = contact(world, 'Caio Figueiredo')
  contacts(world).update(known.id, { instagram: '@caio.f' })
  const { json } = await send(world, { botKey: survey, to: '@Caio.F' })
  expect(json).toMatchObject({ contactId: known.id, channelId: seedId(world, 'channel instagram') })
  const { json: stranger } = await send(world, { botKey: survey, to: '@nova.cliente' })
  const { contactId } = z.parse(z.object({ contactId: z.string() }), stranger)
  expect(contacts(world).get(contactId)).toMatchObject({ instagram: '@nova.cliente', phoneNumber: null })
})

test('sessionId names the conversation; metadata is merged into it and into the contact', async () => {
  const world = createWorld()
  const session = changeSession(world, running(world, ana(world)), { metadata: { old: 1, gone: 1 } })
  const events = heard(world)
  const { json } = await send(world, {
    botKey: survey,
    sessionId: session.id.toUpperCase(),
    sessionMetadata: { gone: null, fresh: 2 },
    contactMetadata: { crm: 'a' },
  })
  expect(json).toMatchObject({ id: session.id, metadata: { old: 1, fresh: 2 } })
  expect(json).not.toHaveProperty('metadata.gone')
  expect(ana(world).metadata).toEqual({ crm: 'a' })
  expect(types(events)).toEqual(['CONTACT_UPDATE', 'SESSION_UPDATE'])
  await send(world, { botKey: promotion, sessionId: session.id, contactMetadata: { crm: 'a' } })
  expect(types(events).filter((type) => type === 'CONTACT_UPDATE')).toHaveLength(1)
})

test('a conversation that is over is not reopened: a new one starts', async () => {
  const world = createWorld()
  const over = completeSession(world, running(world, ana(world)))
  const events = heard(world)
  const { json } = await send(world, { botKey: survey, sessionId: over.id })
  expect(json).toMatchObject({ contactId: ana(world).id, status: 'STARTED', endAt: null })
  expect(running(world, ana(world)).id).not.toBe(over.id)
  expect(types(events)).toEqual(['SESSION_NEW'])
})

test('a busy conversation is left alone where the options say so', async () => {
  const world = createWorld()
  const session = running(world, ana(world))
  const to = phone(ana(world))
  await send(world, { botKey: survey, to })
  const events = heard(world)
  const inBot = await send(world, { botKey: promotion, to, options: { skipIfBotInExecution: true } })
  expect(inBot.json).toMatchObject({ botId: seedId(world, 'chatbot Pesquisa de satisfação') })
  expect(inBot.exchange?.trace.some((step) => step.rule === 'state.bot-skipped')).toBe(true)
  expect(events).toEqual([])
  changeSession(world, session, {
    botId: null,
    status: 'IN_PROGRESS',
    userId: seedId(world, 'user Lia Monteiro'),
  })
  const inHands = await send(world, { botKey: promotion, to, options: { skipIfInProgress: true } })
  expect(inHands.json).toMatchObject({ botId: null, status: 'IN_PROGRESS' })
  const anyway = await send(world, { botKey: promotion, to, options: { skipIfBotInExecution: true } })
  expect(anyway.json).toMatchObject({ botId: seedId(world, 'chatbot Promoção de primavera') })
  await world.clock.advance(60_000)
  // Somebody has the conversation: it stays with them.
  expect(running(world, ana(world))).toMatchObject({ botId: null, status: 'IN_PROGRESS', departmentId: null })
})

test('without these options a chatbot takes over from one that runs, whose words are not mixed with its own', async () => {
  const world = createWorld()
  const session = running(world, ana(world))
  await send(world, { botKey: survey, to: phone(ana(world)) })
  await send(world, { botKey: survey, to: phone(ana(world)) })
  await world.clock.advance(60_000)
  expect(said(world, session.id).map(([text]) => text)).toEqual([
    'Obrigado por comprar na Loja Girassol!',
    'Obrigado por comprar na Loja Girassol!',
    'De 1 a 5, como foi a sua experiência com a gente?',
  ])
  expect(world.clock.pending()).toEqual([])
})

test('forceStartSession completes the running conversation and starts another, hidden if wanted', async () => {
  const world = createWorld()
  const session = running(world, ana(world))
  const events = heard(world)
  const options = { forceStartSession: true, skipIfBotInExecution: true, hiddenSession: true }
  await send(world, { botKey: survey, to: phone(ana(world)) })
  const { json } = await send(world, { botKey: survey, to: phone(ana(world)), options })
  expect(json).toMatchObject({ status: 'HIDDEN', metadata: null })
  expect(sessions(world).get(session.id)).toMatchObject({ status: 'COMPLETED', botId: null })
  expect(types(events)).toEqual(['SESSION_UPDATE', 'SESSION_COMPLETE', 'SESSION_NEW'])
  await world.clock.advance(60_000)
  expect(said(world, session.id)).toHaveLength(1)
  // It stays hidden when the chatbot ends.
  expect(running(world, ana(world))).toMatchObject({ status: 'HIDDEN', departmentId: null, botId: null })
})

test('a chatbot that was stopped says no more', async () => {
  const world = createWorld()
  const session = running(world, ana(world))
  await send(world, { botKey: survey, to: phone(ana(world)) })
  const current = running(world, ana(world))
  changeSession(world, current, { botId: null })
  await world.clock.advance(60_000)
  expect(said(world, session.id)).toHaveLength(1)
})

test.each([
  ['boas-vindas', 'automationUsage: []'],
  ['cuidados-muda', 'publishStatus: NOT_PUBLISHED'],
])('%s cannot be sent, and the answer says why', async (botKey, why) => {
  const world = createWorld()
  const before = rows(world)
  const { status, json, failed } = await send(world, { botKey, to: '+5519900007777' })
  expect([status, z.parse(z.object({ key: z.string() }), json).key]).toEqual([400, 'ERROR_INVALID_STATE'])
  expect(failed).toMatchObject({ rule: 'state.bot-unusable', part: { in: 'body', name: '/botKey' } })
  expect(failed?.text).toContain(why)
  expect(failed?.expected).toContain('publishStatus: READY, automationUsage: [Api]')
  expect(rows(world)).toEqual(before)
})

test('an archived chatbot, and one that is not on the channel, cannot be sent', async () => {
  const world = createWorld()
  const notThere = await send(world, { botKey: promotion, to: '@nova.cliente' })
  expect(notThere.failed?.text).toContain(`channelIds: [${seedId(world, 'channel')}]`)
  const bot = botNamed(world, promotion)
  chatbots(world).update(bot?.id ?? '', { archived: true })
  const archived = await send(world, { botId: bot?.id, to: '+5519900007777' })
  expect(archived.failed).toMatchObject({ part: { in: 'body', name: '/botId' } })
  expect(archived.failed?.text).toContain('archived: true')
})

const nothing = '00000000-0000-4000-8000-000000000000'
test.each([
  [{ to: '+5519900007777' }, 400, 'body.no-chatbot', '/botKey'],
  [{ botKey: survey }, 400, 'body.no-recipient', '/to'],
  [{ botKey: 'nenhum', to: '+5519900007777' }, 404, 'state.not-found', '/botKey'],
  [{ botId: nothing, to: '+5519900007777' }, 404, 'state.not-found', '/botId'],
  [{ botKey: survey, sessionId: nothing }, 404, 'state.not-found', '/sessionId'],
  [{ botKey: survey, to: '+5519900007777', from: '+5511900000000' }, 404, 'state.not-found', '/from'],
  [{ botKey: survey, to: 'Ana' }, 400, 'body.invalid', '/to'],
])('%j is refused', async (body, status, rule, name) => {
  const world = createWorld()
  const before = rows(world)
  const answer = await send(world, body)
  expect(answer.status).toBe(status)
  expect(answer.failed).toMatchObject({ rule, part: { in: 'body', name } })
  expect(rows(world)).toEqual(before)
})

test('from chooses the channel by its number', async () => {
  const world = createWorld()
  const { json } = await send(world, {
    botKey: promotion,
    to: '+5519900007777',
    from: '551900009000',
  })
  expect(json).toMatchObject({ channelId: seedId(world, 'channel') })
})
