import { rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedDirectory } from '../trial/embedded-directory'
import { longestBody } from './body'
import { bundleClassServer, type ClassServer, startClassServer } from './trial/class-server'
import { invited, joins, opensRoom, Visitor } from './trial/visitor'

let server: ClassServer
let directory: string
beforeAll(async () => {
  directory = await embeddedDirectory()
  server = await startClassServer(await bundleClassServer(), { CLASS_DATA_DIR: directory })
}, 120_000)
afterAll(async () => {
  await server?.end('SIGTERM')
  rmSync(directory, { recursive: true, force: true })
})

const move = { lesson: 'webhooks/verify-signatures', step: 'look', fragment: 0 }

test('what another site sends in the name of a trainer is refused, whatever it looks like', async () => {
  const { trainer, fence } = await opensRoom(server.url)
  const body = { cmdId: crypto.randomUUID(), kind: 'step.go', body: move, fence }
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${server.url}.evil.example` },
    { origin: server.url, 'sec-fetch-site': 'cross-site' },
    { origin: server.url, 'sec-fetch-site': 'same-site' },
    { origin: server.url, 'sec-fetch-site': 'none' },
  ]
  for (const headers of foreign) {
    for (const path of [
      'trainer/commands',
      'trainer/invite',
      'trainer/code',
      'trainer/leave',
      'rooms',
      'knock',
      'join',
    ])
      expect([path, headers, (await trainer.post(path, body, headers)).status]).toEqual([path, headers, 403])
  }
  const { origin: _, ...silent } = trainer.headers({ 'content-type': 'application/json' })
  const unnamed = await trainer.ask('trainer/commands', {
    method: 'POST',
    headers: silent,
    body: JSON.stringify(body),
  })
  expect(unnamed.status).toBe(403)
  expect((await trainer.post('trainer/commands', body)).status).toBe(200)
})

test('another site can neither listen nor read', async () => {
  const { trainer } = await opensRoom(server.url)
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
  ]
  for (const headers of foreign) {
    const answer = await trainer.ask('trainer/events', { headers: trainer.headers(headers) })
    expect(answer.status).toBe(403)
  }
  const seat = await trainer.get('trainer/seat')
  expect(seat.status).toBe(200)
  expect([...seat.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  const preflight = await trainer.ask('trainer/commands', {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example' },
  })
  expect(preflight.status).toBe(405)
})

test('a body is JSON and says so', async () => {
  const { trainer } = await opensRoom(server.url)
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
    expect((await trainer.post('trainer/invite', '{"role":"remote"}', { 'content-type': type })).status).toBe(
      415,
    )
  for (const body of ['{', '', 'null', '[]', '{"role":"remote","room":"x"}', '{"role":"driver"}'])
    expect([body, (await trainer.post('trainer/invite', body)).status]).toEqual([body, 400])
})

/** Sends without saying how long it will be, and tells how much was taken. */
const pour = (visitor: Visitor, path: string, bytes: number) =>
  new Promise<number>((done, failed) => {
    const headers = { ...visitor.headers(), origin: visitor.url, 'content-type': 'application/json' }
    const sent = httpRequest(`${visitor.url}/api/class/${path}`, { method: 'POST', headers }, (answer) => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
    sent.on('error', failed)
    sent.write(`{"code":"${'A'.repeat(bytes)}"}`)
    sent.end()
  })

test('a body that is too long is not read to its end, whether its length is said or not', async () => {
  const visitor = new Visitor(server.url)
  expect((await visitor.post('knock', { code: 'A'.repeat(longestBody) })).status).toBe(413)
  expect(await pour(visitor, 'knock', longestBody + 1)).toBe(413)
  expect(await pour(visitor, 'knock', 300)).toBe(404)
})

test('names are text: nothing invisible, nothing that turns the line, and markup stays what was typed', async () => {
  const { trainer, code } = await opensRoom(server.url)
  const bold = await joins(server.url, code, '<b>Bo</b>')
  expect((await bold.get('learner/seat')).json.name).toBe('<b>Bo</b>')
  expect((await bold.get('learner/seat')).headers.get('content-type')).toMatch(/^application\/json/)
  const turned = await joins(server.url, code, '\u202eevil\u200b \ufeffname\u2066')
  expect((await turned.get('learner/seat')).json.name).toBe('evil name')
  const wall = await trainer.get('trainer/wall?since=0')
  expect(wall.json.members).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: '<b>Bo</b>' }),
      expect.objectContaining({ name: 'evil name' }),
    ]),
  )
  const nobody = new Visitor(server.url)
  const { ticket } = (await nobody.post('knock', { code })).json
  for (const name of ['', '\u200b\u202e', 'x'.repeat(25)])
    expect((await nobody.post('join', { ticket, name })).status).toBe(400)
})

test('a code that is wrong, locked or over is answered to the letter alike', async () => {
  const { trainer, code, fence } = await opensRoom(server.url)
  const stranger = new Visitor(server.url)
  const answers = [
    await stranger.post('knock', { code: '222222' }),
    await stranger.post('knock', { code: 'no code' }),
  ]
  await trainer.command('trainer', 'room.lock', {})
  answers.push(await stranger.post('knock', { code }))
  await trainer.command('trainer', 'room.unlock', {})
  expect((await stranger.post('knock', { code })).status).toBe(200)
  expect((await trainer.command('trainer', 'room.end', {}, fence)).status).toBe(200)
  answers.push(await stranger.post('knock', { code }))
  const shape = ({ status, text, headers }: (typeof answers)[number]) => {
    const { date: _, ...rest } = Object.fromEntries(headers)
    return JSON.stringify([status, text, rest])
  }
  expect(answers[0]?.status).toBe(404)
  expect(new Set(answers.map(shape)).size).toBe(1)
})

test('who was sent out is out: the cookie, the ticket and the open stream are worth nothing any more', async () => {
  const { trainer, code } = await opensRoom(server.url)
  const learner = new Visitor(server.url)
  const { ticket } = (await learner.post('knock', { code })).json
  const joined = await learner.post('join', { ticket, name: 'Bo' })
  const stream = await learner.stream('learner')
  expect((await trainer.command('trainer', 'member.kick', { member: joined.json.member })).status).toBe(200)
  const heard = await new Response(stream.body).text()
  expect(heard).toMatch(/event: gone\n/)
  expect((await learner.get('learner/seat')).status).toBe(401)
  expect((await learner.stream('learner')).status).toBe(401)
  expect((await learner.command('learner', 'help.lower')).status).toBe(401)
  expect((await new Visitor(server.url).post('join', { ticket, name: 'Bo' })).status).toBe(404)
})

test('a ticket for a phone or a projector is good once, and after the end no ticket is', async () => {
  const { trainer, code, fence } = await opensRoom(server.url)
  const { ticket } = (await trainer.post('trainer/invite', { role: 'remote' })).json
  expect((await new Visitor(server.url).post('join', { ticket, name: 'Phone' })).json.as).toBe('remote')
  expect((await new Visitor(server.url).post('join', { ticket, name: 'Phone' })).status).toBe(404)
  const late = (await new Visitor(server.url).post('knock', { code })).json.ticket
  expect((await trainer.command('trainer', 'room.end', {}, fence)).status).toBe(200)
  expect((await new Visitor(server.url).post('join', { ticket: late, name: 'Late' })).status).toBe(410)
})

test('a seat speaks for its own role only, and a cookie moved to another seat opens nothing', async () => {
  const { trainer, code } = await opensRoom(server.url)
  const learner = await joins(server.url, code, 'Bo')
  const screen = await invited(trainer, 'projector', 'Screen')
  learner.cookies.set('class-trainer', learner.cookies.get('class-learner') ?? '')
  expect((await learner.get('trainer/seat')).status).toBe(401)
  expect((await learner.get('learner/wall?since=0')).status).toBe(403)
  expect((await learner.get('learner/code')).status).toBe(403)
  expect((await screen.get('screen/code')).json.code).toBe(code)
  expect((await screen.get('screen/wall')).status).toBe(403)
  expect((await learner.get('nobody/seat')).status).toBe(401)
  await learner.post('learner/leave', {})
  expect((await learner.get('learner/seat')).status).toBe(401)
})

test('cookies are for this host, this server and no script; over https by a name that cannot be planted', async () => {
  const body = { name: 'Trainer', locale: 'en', lessons: ['webhooks/verify-signatures'] }
  const plain = await new Visitor(server.url).post('rooms', body)
  expect(plain.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^class-trainer=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/),
  ])
  const proxied = await new Visitor(server.url).post('rooms', body, { 'x-forwarded-proto': 'https' })
  expect(proxied.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Host-class-trainer=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
    ),
  ])
})
