// Reads what a page posts: JSON, small, counted while it comes in.
import type { z } from 'zod'
import { Refusal } from '../refusal'

/** A raised hand with the request it shows is the longest that is ever meant. */
export const longestBody = 16 * 1024

export class BodyTooLong extends Refusal {
  override readonly status = 413
  constructor() {
    super('invalid-body')
  }
}

export class NotJson extends Refusal {
  override readonly status = 415
  constructor() {
    super('invalid-body')
  }
}

async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let length = 0
  const reader = request.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) return text + decoder.decode()
    length += value.byteLength
    if (length > longestBody) {
      await reader?.cancel()
      throw new BodyTooLong()
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** Forms of other sites cannot send this type without being asked first, and nobody answers that question here. */
const isJson = (type: string | null) => /^application\/json\s*(;|$)/i.test(type ?? '')

/** @throws Refusal invalid-body */
export async function readJson(request: Request): Promise<unknown> {
  if (!isJson(request.headers.get('content-type'))) throw new NotJson()
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) throw new BodyTooLong()
  try {
    return JSON.parse(await readText(request))
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('invalid-body')
  }
}

/** @throws Refusal invalid-body */
export function fitting<Schema extends z.ZodType>(schema: Schema, given: unknown): z.infer<Schema> {
  const read = schema.safeParse(given)
  if (!read.success) throw new Refusal('invalid-body')
  return read.data
}
