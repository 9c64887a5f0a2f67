// A process of its own that writes into workspaces as fast as it can and says aloud what was acknowledged.
import { openStore } from '@/lib/class/store/open-store'
import { openKeeper } from '../open-keeper'
import { Workspaces } from '../workspaces'

const sql = await openStore({ CLASS_DATA_DIR: process.argv[2] })
let now = Date.now()
/** Half a minute from one to the next: no rate limit of the practice API stands in the way. */
const workspaces = new Workspaces(await openKeeper(sql, process.argv[2]), { now: () => (now += 30_000) })

async function writer(): Promise<never> {
  const { id, token } = await workspaces.make(1)
  const headers: [string, string][] = [
    ['authorization', `Bearer ${token}`],
    ['content-type', 'application/json'],
  ]
  for (let n = 0; ; n++) {
    const body = JSON.stringify({ name: `Zoe ${n}`, phoneNumber: `+551198${String(n).padStart(7, '0')}` })
    const url = 'https://api.wts.chat/core/v1/contact'
    const answer = await workspaces.ask(id, { url, method: 'POST', headers, body })
    if (answer?.status !== 200) throw new Error(`Failed to write: ${answer?.status} ${answer?.body}`)
    process.stdout.write(`${id} ${JSON.parse(answer.body).id}\n`)
  }
}

await Promise.all(Array.from({ length: 4 }, writer))
