// Answers at the workflow's host: begins a run where a webhook waits for this call, and says so where none does.
import { calledAt, paramsOf, webhooksOf, webhookUrl } from './address'
import type { Answer } from './engine/answer'
import { responseOf } from './engine/answer'
import { webhookItem } from './engine/webhook-item'
import type { Item, NodeOf, RunMode, Workflow } from './workflow'

/** Who begins runs. */
export interface Desk {
  workflow(): Workflow
  /** Whether a test call is waited for. */
  listening(): boolean
  begin(start: { trigger: string; mode: RunMode; items: readonly Item[]; cause?: string }): Promise<Answer>
}

function refusal(status: number, message: string, hint = ''): Answer {
  return {
    status,
    body: JSON.stringify({ code: status, message, hint }),
    type: 'application/json; charset=utf-8',
  }
}

const hints: Record<RunMode, string> = {
  test: 'A test URL answers one call after you listen for a test event in the builder. Listen, then call again.',
  production:
    'A production URL answers while its workflow is active. Switch the workflow to active, then call again.',
}

function notRegistered(method: string, path: string, mode: RunMode): Answer {
  return refusal(404, `The requested webhook "${method} ${path}" is not registered.`, hints[mode])
}

interface Found {
  node: NodeOf<'webhook'>
  params: Record<string, string>
}

function fitting(workflow: Workflow, path: string): Found[] {
  return webhooksOf(workflow).flatMap((node) => {
    const params = paramsOf(node.settings.path, path)
    return params ? [{ node, params }] : []
  })
}

async function answerTo(request: Request, desk: Desk, cause?: string): Promise<Answer> {
  const called = calledAt(request.url)
  const { method } = request
  if (!called) return refusal(404, `Cannot ${method} ${new URL(request.url).pathname}`, hints.production)
  const { mode, path } = called
  const workflow = desk.workflow()
  const open = mode === 'test' ? desk.listening() : workflow.active
  const found = open ? fitting(workflow, path) : []
  const taken = found.find(({ node }) => node.settings.method === method)
  if (!taken) {
    const [other] = found
    if (!other) return notRegistered(method, path, mode)
    const question = `Did you mean to make a ${other.node.settings.method} request?`
    return refusal(404, `This webhook is not registered for ${method} requests. ${question}`)
  }
  const { node, params } = taken
  const item = await webhookItem(request, { mode, params, webhookUrl: webhookUrl(node.settings.path, mode) })
  if (!item) return refusal(422, 'Failed to parse request body', 'The body says it is JSON and is not.')
  return desk.begin({ trigger: node.name, mode, items: [item], ...(cause ? { cause } : {}) })
}

/** For `listenAt(world, workflowHost, …)`; `cause` is the id of the call's exchange. */
export const workflowReceiver =
  (desk: Desk) =>
  async (request: Request, cause?: string): Promise<Response> =>
    responseOf(await answerTo(request, desk, cause))
