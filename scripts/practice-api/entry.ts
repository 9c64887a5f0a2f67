// The practice door alone: no Next, no database, a workspace for every name, gone when the process ends.
import { callRulesFrom, isNear } from '@/lib/outside/call-rules'
import { Sender } from '@/lib/outside/deliveries/sender'
import { Door } from '@/lib/outside/door'
import { limitsFrom } from '@/lib/outside/limits'
import { logLinesFrom } from '@/lib/outside/log-lines'
import { memoryKeeper } from '@/lib/outside/memory-keeper'
import { practiceServer } from '@/lib/outside/node-server'
import { beginning, newOwnRows } from '@/lib/outside/own-rows'
import { baseOf } from '@/lib/outside/practice-state'
import { Workspaces } from '@/lib/outside/workspaces'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import { hostNames } from '@/mocks/hosts'

export interface Start {
  host: string
  port: number
  seed: number
}

const isLoopback = (host: string) => /^(localhost|127\..*|::1)$/.test(host)

const listenAt = (start: Start, server: ReturnType<typeof practiceServer>) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(start.port, start.host, () => {
      const bound = server.address()
      resolve(typeof bound === 'object' && bound ? bound.port : start.port)
    })
  })

/** @returns the address of the workspace that is always there, and how to end */
export async function startPracticeApi(start: Start) {
  const base = baseOf(start.seed).world
  const onDemand = (now: number) => ({
    seed: start.seed,
    first: beginning(base, now, newOwnRows({ token: practiceToken })).change,
  })
  const limits = limitsFrom({ PRACTICE_PER_ADDRESS: '0', PRACTICE_PER_WORKSPACE: '0', ...process.env })
  const calls = callRulesFrom({ PRACTICE_CALL_OUT: isLoopback(start.host) ? 'loopback' : '', ...process.env })
  const workspaces = new Workspaces(memoryKeeper({ onDemand }), { isNear: (url) => isNear(calls, url) })
  const logs = logLinesFrom(process.env)
  const { deliveriesPerWorkspace: perWorkspace, deliveriesPerHost: perHost } = limits
  const sender = new Sender(workspaces, { rules: calls.rules, perWorkspace, perHost, logs }).start()
  const door = new Door({ workspaces, limits, calls: calls.text, logs })
  const welcome = {
    ...{ status: 404, statusText: '' },
    headers: [['content-type', 'text/plain; charset=utf-8'] as [string, string]],
    body: `The practice API is below /practice/practice/{host}/{path}.\nHosts: ${hostNames().join(', ')}\n`,
  }
  const server = practiceServer(door, welcome)
  const port = await listenAt(start, server)
  // What a first request would wait for otherwise.
  await door.answer({
    ...{ method: 'GET', target: '/practice/practice/api.wts.chat/core/v1/tag', headers: new Headers() },
    ...{ address: '', origin: '', body: async () => new Uint8Array(0) },
  })
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await sender.close()
    await workspaces.close()
  }
  return { port, token: practiceToken, hosts: hostNames(), close }
}
