// Goes through a plan with a handler the way the lab would, outside the browser: tests judge handlers by it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exchangeOf, listenAt } from '@/mocks/receivers'
import { type BrokenHandler, brokenHandlers } from '@/mocks/webhooks/gauntlet/handlers/broken'
import type { Plan } from '@/mocks/webhooks/gauntlet/plan'
import { type PlanEvidence, runPlan, secretFile } from '@/mocks/webhooks/gauntlet/run-plan'
import { createWorld, type World } from '@/mocks/world'
import type { HandlerClock } from './handler-clock'
import { loadHandler } from './rehearse-handler'

export type HandlerFiles = Readonly<Record<string, string>>

const folder = 'mocks/webhooks/gauntlet/handlers'
const host = 'loja.hooks.example'

/** The files of `handlers/<name>/` as a learner would have them. */
export function handlerFiles(name: 'sound' | 'naive'): HandlerFiles {
  const files = readdirSync(join(folder, name))
  return Object.fromEntries(files.map((file) => [`/${file}`, readFileSync(join(folder, name, file), 'utf8')]))
}

/** The sound handler with one mistake. Fails when what is to be changed is not there exactly once. */
export function brokenFiles({ id, changes }: BrokenHandler): HandlerFiles {
  const files: Record<string, string> = { ...handlerFiles('sound') }
  for (const { file, from, to } of changes) {
    const parts = (files[file] ?? '').split(from)
    if (parts.length !== 2)
      throw new Error(
        `Failed to break ${id}: "${from}" occurs ${parts.length - 1} times in ${file}. Mend broken.ts.`,
      )
    files[file] = parts.join(to)
  }
  return files
}

export const allBroken = brokenHandlers.map((broken) => ({ id: broken.id, broken }))

/**
 * Time stands until a handler that woke has begun what comes next; a request that it makes then holds time itself. To wait
 * for the end of its requests would be to wait for those that wait for time.
 */
function clockOf({ clock }: World): HandlerClock {
  const begun = async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    now: () => clock.now(),
    sleep: (ms, signal) => clock.sleep(ms, signal),
    still: () => clock.still(begun),
  }
}

/** A fresh world of the plan's seed, with the handler listening. */
export async function rehearsePlan(files: HandlerFiles, plan: Plan): Promise<PlanEvidence> {
  const world = createWorld({ seed: plan.seed })
  const handler = await loadHandler(
    { ...files, '/secrets.ts': secretFile(world, plan.faults) },
    {
      clock: clockOf(world),
      fetch: (request, cause) => world.send(request, { kind: 'code', cause }),
    },
  )
  // Most refusals are errors that nobody sees; working out where in its source each was thrown takes longer than the rest.
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  const leave = listenAt(world, host, (request) => handler.deliver(request, exchangeOf(request)))
  try {
    return await runPlan(world, { plan, host })
  } finally {
    Error.stackTraceLimit = stackTraceLimit
    leave()
    handler.stop()
  }
}
