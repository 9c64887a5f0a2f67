import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTrials } from '@/lib/class/trial/stores'
import { callRulesFrom } from '../call-rules'
import { openKeeper } from '../open-keeper'
import { contactRequest } from '../trial/contact-request'
import { openReceiver } from '../trial/receiver'
import { Workspaces } from '../workspaces'
import { Sender } from './sender'

let stores: Awaited<ReturnType<typeof openTrials>>
beforeAll(async () => {
  stores = await openTrials()
}, 120_000)
afterAll(() => stores.close())

test('two processes send what one workspace owes, each message once while neither dies', async () => {
  for (const { sql, settings } of stores.trials) {
    if (sql.kind === 'embedded') continue
    const receiver = await openReceiver()
    const { rules } = callRulesFrom({ PRACTICE_CALL_OUT: 'loopback' })
    const both = await Promise.all(
      [1, 2].map(async () => {
        const keeper = await openKeeper(sql, settings.CLASS_DATA_DIR)
        const workspaces = new Workspaces(keeper, { isNear: () => true })
        return { workspaces, sender: new Sender(workspaces, { rules }) }
      }),
    )
    const [one] = both
    const { id, token } = (await one?.workspaces.make(1)) ?? { id: '', token: '' }
    await one?.workspaces.ask(id, {
      ...contactRequest(token, 0),
      url: 'https://api.wts.chat/core/v1/webhook/subscription',
      body: JSON.stringify({ name: 'Mine', url: receiver.url, events: ['CONTACT_NEW'] }),
    })
    for (const { sender } of both) sender.start()
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => both[n % 2]?.workspaces.ask(id, contactRequest(token, n))),
    )
    const made = answers.map((answer) => String(JSON.parse(answer?.body ?? '{}').id))
    const arrived = () => receiver.received.map(({ body }) => String(JSON.parse(body).content.id))
    await expect.poll(() => arrived().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(40)
    for (const { sender } of both) {
      await sender.close()
      await sender.idle()
    }
    expect(arrived().toSorted()).toEqual(made.toSorted())
    receiver.close()
  }
}, 60_000)
