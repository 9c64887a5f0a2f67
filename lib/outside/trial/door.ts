// A door of a test's own on a free loopback port.
import type { AddressInfo } from 'node:net'
import { callRulesFrom, isNear } from '../call-rules'
import { Sender } from '../deliveries/sender'
import { Door } from '../door'
import type { Keeper } from '../keeper'
import { type Limits, limitsFrom } from '../limits'
import type { Logs } from '../log-lines'
import { memoryKeeper } from '../memory-keeper'
import { practiceServer, type ServerOptions } from '../node-server'
import { beginning, newOwnRows } from '../own-rows'
import { baseOf } from '../practice-state'
import { Workspaces } from '../workspaces'

interface TrialOptions extends ServerOptions {
  keeper?: Keeper
  now?: () => number
  limits?: Partial<Limits>
  /** What may be called outside. */
  calls?: string
  logs?: Logs
}

const unlimited = {
  ...{ perAddress: 0, perWorkspace: 0, makePerAddress: 0 },
  ...{ deliveriesPerWorkspace: 0, deliveriesPerHost: 0 },
}
const welcome = { status: 404, statusText: '', headers: [], body: '' }

/** Every name is a workspace, unless a keeper says otherwise. */
export async function openTrialDoor({
  now = Date.now,
  limits,
  keeper,
  calls = 'loopback',
  logs,
  ...server
}: TrialOptions = {}) {
  const onDemand = (at: number) => ({
    seed: 1,
    first: beginning(baseOf(1).world, at, newOwnRows({ token: 'pn_trial' })).change,
  })
  const may = callRulesFrom({ PRACTICE_CALL_OUT: calls })
  const near = (url: URL) => isNear(may, url)
  const workspaces = new Workspaces(keeper ?? memoryKeeper({ now, onDemand }), { now, isNear: near })
  const all = { ...limitsFrom({}), ...unlimited, ...limits }
  const door = new Door({ workspaces, limits: all, calls, logs, now })
  const { deliveriesPerWorkspace: perWorkspace, deliveriesPerHost: perHost } = all
  const sender = new Sender(workspaces, { rules: may.rules, perWorkspace, perHost, logs, now })
  const listening = practiceServer(door, welcome, server)
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const { port } = listening.address() as AddressInfo
  return {
    port,
    workspaces,
    /** Looks when it is told to. */
    sender,
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      listening.closeAllConnections()
      listening.close()
      await sender.close()
      await workspaces.close()
    },
  }
}
