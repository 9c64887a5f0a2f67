// A process of its own that writes into workspaces as fast as it can and says aloud what was acknowledged.
import { openStore } from '@/lib/class/store/open-store'
import { openKeeper } from '../open-keeper'
import { Workspaces } from '../workspaces'
import { contactRequest } from './contact-request'

const sql = await openStore({ CLASS_DATA_DIR: process.argv[2] })
let now = Date.now()
/** Half a minute from one to the next: no rate limit of the practice API stands in the way. */
const workspaces = new Workspaces(await openKeeper(sql, process.argv[2]), { now: () => (now += 30_000) })

async function writer(): Promise<never> {
  const { id, token } = await workspaces.make(1)
  for (let n = 0; ; n++) {
    const answer = await workspaces.ask(id, contactRequest(token, n))
    if (answer?.status !== 200) throw new Error(`Failed to write: ${answer?.status} ${answer?.body}`)
    process.stdout.write(`${id} ${JSON.parse(answer.body).id}\n`)
  }
}

await Promise.all(Array.from({ length: 4 }, writer))
