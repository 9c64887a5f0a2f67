// The item a webhook begins with, as n8n makes it: what was sent is under `body`, not at the top.
import { put } from '../script/value'
import type { Item, Json, RunMode } from '../workflow'

export interface Arrived {
  mode: RunMode
  params: Record<string, string>
  /** As a person would copy it. */
  webhookUrl: string
}

type Open = { [key: string]: Json }

/** A name that comes several times is a list. */
function grouped(pairs: Iterable<readonly [string, string]>): Open {
  const object: Open = {}
  for (const [name, value] of pairs) {
    const held = Object.hasOwn(object, name) ? object[name] : undefined
    put<Json>(
      object,
      name,
      held === undefined ? value : Array.isArray(held) ? [...held, value] : [held, value],
    )
  }
  return object
}

function bodyOf(type: string, text: string): Json | undefined {
  if (text === '') return {}
  if (/application\/x-www-form-urlencoded/i.test(type)) return grouped(new URLSearchParams(text))
  if (!/json/i.test(type)) return /^text\//i.test(type) ? text : {}
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** Undefined where the body says it is JSON and is not. */
export async function webhookItem(request: Request, arrived: Arrived): Promise<Item | undefined> {
  const body = bodyOf(request.headers.get('content-type') ?? '', await request.text())
  if (body === undefined) return undefined
  const { host, searchParams } = new URL(request.url)
  return {
    json: {
      headers: { host, ...grouped(request.headers) },
      params: arrived.params,
      query: grouped(searchParams),
      body,
      webhookUrl: arrived.webhookUrl,
      executionMode: arrived.mode,
    },
  }
}
