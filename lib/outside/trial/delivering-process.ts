// A process of its own that delivers what workspaces owe. Told to write, it makes one, in which contacts come to be all the time, and says aloud the names of those that were acknowledged.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '@/lib/class/store/open-store'
import { callRulesFrom } from '../call-rules'
import { Sender } from '../deliveries/sender'
import { openKeeper } from '../open-keeper'
import { Workspaces } from '../workspaces'
import { contactRequest } from './contact-request'

const [, , directory = '', receiver = '', ahead = '0', mode] = process.argv
const sql = await openStore({ CLASS_DATA_DIR: directory })
/** Later than for the process before, so that nobody waits for its leases to end. */
const now = () => Date.now() + Number(ahead)
const workspaces = new Workspaces(await openKeeper(sql, directory), { now, isNear: () => true })
new Sender(workspaces, { rules: callRulesFrom({ PRACTICE_CALL_OUT: 'loopback' }).rules, now }).start()

async function write(): Promise<never> {
  const { id, token } = await workspaces.make(1)
  const subscription = { name: 'Mine', url: receiver, events: ['CONTACT_NEW'] }
  await workspaces.ask(id, {
    ...contactRequest(token, 0),
    url: 'https://api.wts.chat/core/v1/webhook/subscription',
    body: JSON.stringify(subscription),
  })
  for (let n = 0; ; n++) {
    // Ids are the seed's, the same in each workspace.
    const name = randomUUID()
    const answer = await workspaces.ask(id, contactRequest(token, n, name))
    if (answer?.status !== 200) throw new Error(`Failed to write: ${answer?.status} ${answer?.body}`)
    process.stdout.write(`${id} ${name}\n`)
    await pause(5)
  }
}

if (mode === 'write') await write()
// The sender alone keeps no process alive.
else setInterval(() => {}, 1_000)
