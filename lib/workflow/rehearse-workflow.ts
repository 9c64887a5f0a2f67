// Goes through what happens to a workflow without a page: what is pressed, who calls, how long is waited. Waits take no real time.

import { exchangeOf, listenAt } from '@/mocks/receivers'
import { Emitter } from '@/mocks/webhooks/delivery/emitter'
import { policies } from '@/mocks/webhooks/delivery/policies'
import { happeningNamed } from '@/mocks/webhooks/happenings/happenings'
import type { World } from '@/mocks/world'
import { webhooksOf, webhookUrl, workflowHost } from './address'
import { obstacleOf } from './check-workflow'
import { WorkflowDesk } from './desk'
import { workflowReceiver } from './receiver'
import { rehearsalStage, settle } from './rehearsal-stage'
import { Timetable } from './timetable'
import type { Run, Workflow } from './workflow'

export type Happened =
  /** The button: a schedule runs, a webhook is listened to. */
  | { press: 'run' }
  | {
      request: {
        mode: 'test' | 'production'
        method: string
        /** An object is sent as JSON, a text as it is. */
        body?: unknown
        headers?: Readonly<Record<string, string>>
        query?: Readonly<Record<string, string>>
        /** Of the first webhook unless said otherwise. */
        path?: string
      }
    }
  /** Virtual seconds. */
  | { wait: number }
  /** Id of something that can happen in the shop. */
  | { happen: string; to?: string }

type Call = Extract<Happened, { request: unknown }>['request']

function requestOf(workflow: Workflow, { mode, method, body, headers, query, path }: Call): Request {
  const url = new URL(webhookUrl(path ?? webhooksOf(workflow)[0]?.settings.path ?? '', mode))
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.append(name, value)
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
  const type: Record<string, string> = text === undefined ? {} : { 'content-type': 'application/json' }
  return new Request(url, { method, headers: { ...type, ...headers }, body: text })
}

/** @returns all runs, oldest first; the last twenty */
export async function rehearseWorkflow(
  workflow: Workflow,
  happened: readonly Happened[],
  world: World,
): Promise<readonly Run[]> {
  const desk = new WorkflowDesk(workflow, rehearsalStage(world), obstacleOf)
  const timetable = new Timetable(world.clock, (trigger) => void desk.tick(trigger, 'production'))
  const receive = workflowReceiver(desk)
  const leave = listenAt(world, workflowHost, (request) => receive(request, exchangeOf(request)))
  const emitter = new Emitter(world, { policy: policies.platform })
  emitter.attach()
  timetable.follow(workflow)
  for (const act of happened) await perform(act, workflow, desk, world)
  timetable.end()
  emitter.detach()
  leave()
  return desk.runs()
}

async function perform(act: Happened, workflow: Workflow, desk: WorkflowDesk, world: World): Promise<void> {
  let isOpen = true
  const work = done(act, workflow, desk, world).finally(() => {
    isOpen = false
  })
  if ('press' in act || 'request' in act) await settle(world, () => isOpen || desk.isBusy)
  await work
  await settle(world, () => desk.isBusy)
}

async function done(act: Happened, workflow: Workflow, desk: WorkflowDesk, world: World): Promise<void> {
  if ('press' in act) await desk.press()
  if ('wait' in act) await world.clock.advance(act.wait * 1000)
  if ('request' in act)
    await world.send(requestOf(workflow, act.request), { kind: 'console' }).catch(() => undefined)
  if ('happen' in act) {
    const happening = happeningNamed(act.happen)
    if (!happening) throw new Error(`Failed to rehearse the workflow: nothing is called "${act.happen}".`)
    happening.run(world, act.to)
    // What falls due at once is done before the next thing happens.
    await world.clock.advance(1000)
  }
}
