// A door of a test's own on a free loopback port.
import type { AddressInfo } from 'node:net'
import { Door } from '../door'
import type { Keeper } from '../keeper'
import { type Limits, limitsFrom } from '../limits'
import { memoryKeeper } from '../memory-keeper'
import { practiceServer, type ServerOptions } from '../node-server'
import { beginning } from '../own-token'
import { baseOf } from '../practice-state'
import { Workspaces } from '../workspaces'

interface TrialOptions extends ServerOptions {
  keeper?: Keeper
  now?: () => number
  limits?: Partial<Limits>
}

const unlimited = { perAddress: 0, perWorkspace: 0, makePerAddress: 0 }
const welcome = { status: 404, statusText: '', headers: [], body: '' }

/** Every name is a workspace, unless a keeper says otherwise. */
export async function openTrialDoor({ now = Date.now, limits, keeper, ...server }: TrialOptions = {}) {
  const onDemand = (at: number) => ({ seed: 1, first: beginning(baseOf(1).world, at, 'pn_trial').change })
  const workspaces = new Workspaces(keeper ?? memoryKeeper({ now, onDemand }), { now })
  const door = new Door({ workspaces, limits: { ...limitsFrom({}), ...unlimited, ...limits }, now })
  const listening = practiceServer(door, welcome, server)
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const { port } = listening.address() as AddressInfo
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      listening.closeAllConnections()
      listening.close()
      await workspaces.close()
    },
  }
}
