import { expect, test } from 'vitest'
import { logLines, logLinesFrom } from './log-lines'
import { clientOf } from './trial/client'
import { openTrialDoor } from './trial/door'
import { openReceiver } from './trial/receiver'

test('each request and each delivery is a line of JSON, and nothing in them opens anything', async () => {
  const lines: string[] = []
  const receiver = await openReceiver()
  const door = await openTrialDoor({ logs: logLines('all', (line) => lines.push(line)) })
  const { id, token } = await door.workspaces.make(1)
  const client = clientOf(door.origin, id, token)
  await client.subscribe(`${receiver.url}?key=hidden-in-the-address`, 'CONTACT_NEW')
  await client.api('GET', '/core/v1/contact?TextFilter=somebody')
  await client.contact(7)
  await client.api('GET', '/core/v1/nothing')
  const { json } = await client.desk<{ secret: string }>('GET', '/webhooks')
  await door.sender.look()
  await door.sender.idle()
  await door.close()
  receiver.close()
  const read = lines.map((line) => JSON.parse(line))
  expect(read.map(({ event, method, status }) => [event, method, status])).toEqual([
    ['request', 'POST', 200],
    ['request', 'GET', 200],
    ['request', 'POST', 200],
    ['request', 'GET', 404],
    ['request', 'GET', 200],
    ['delivery', undefined, 200],
  ])
  const [{ workspace }] = read
  expect(read.every((line) => line.workspace === workspace && line.workspace.length === 8)).toBe(true)
  const all = lines.join('\n')
  for (const secret of [id, token, json.secret, 'hidden-in-the-address', 'somebody', 'Zoe', '+5511'])
    expect(all, secret).not.toContain(secret)
})

test('by default only what failed is said, and an unknown level is refused with what there is', async () => {
  const lines: string[] = []
  const door = await openTrialDoor({ logs: logLines('failures', (line) => lines.push(line)) })
  const ask = () => fetch(`${door.origin}/practice/mine/api.wts.chat/core/v1/tag`)
  await ask()
  expect(lines).toEqual([])
  door.workspaces.ask = () => Promise.reject(new Error('the disk is full'))
  expect((await ask()).status).toBe(503)
  await door.close()
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'failure', where: 'request' })
  expect(lines[0]).toContain('the disk is full')
  expect(logLinesFrom({}).level).toBe('failures')
  expect(() => logLinesFrom({ PRACTICE_LOG: 'loud' })).toThrow('none, failures, all')
})
