// What the caller of a webhook is answered, by the way the Webhook node is set to respond.
import type { Run, SettingsOf } from '../workflow'

export interface Answer {
  status: number
  body: string
  type?: string
}

type Respond = SettingsOf['webhook']['respond']

const json = (status: number, body: unknown): Answer => ({
  status,
  body: JSON.stringify(body),
  type: 'application/json; charset=utf-8',
})

export const atOnce = (): Answer => json(200, { message: 'Workflow was started' })

/** When the run is over and nothing has been said yet. */
export function atTheEnd(respond: Respond, { state, steps }: Run): Answer {
  if (state !== 'success') return json(500, { message: 'Error in workflow' })
  // No Respond node was reached: n8n answers nothing, with success.
  if (respond === 'respond-node') return { status: 200, body: '' }
  const item = steps.at(-1)?.outputs.flat()[0]
  return item ? json(200, item.json) : json(500, { code: 0, message: 'No item to return was found' })
}

/** No body goes with a status that has none. */
export function responseOf({ status, body, type }: Answer): Response {
  const bodiless = status === 204 || status === 304 || body === ''
  return new Response(bodiless ? null : body, {
    status,
    headers: bodiless || !type ? {} : { 'content-type': type },
  })
}
