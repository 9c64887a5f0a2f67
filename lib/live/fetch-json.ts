// Asks our own server for JSON; whatever is not granted is thrown as Refused.
import { Refused, type RefusedCode } from './refused'

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>

interface ErrorBody {
  error?: { code?: RefusedCode; retryAfter?: number }
}

async function refusalIn(response: Response): Promise<Refused> {
  const { error } = (await response.json().catch(() => ({}))) as ErrorBody
  const seconds = error?.retryAfter ?? Number(response.headers.get('retry-after') || Number.NaN)
  return new Refused(error?.code ?? 'failed', response.status, Number.isFinite(seconds) ? seconds : undefined)
}

/** @throws Refused */
export async function fetchJson<T>(
  path: string,
  init?: RequestInit,
  how: Fetch = (to, given) => fetch(to, given),
): Promise<T> {
  const response = await how(path, { cache: 'no-store', ...init }).catch(() => {
    throw new Refused('unreachable', 0)
  })
  if (!response.ok) throw await refusalIn(response)
  return response.json().catch(() => {
    throw new Refused('unreachable', 0)
  }) as Promise<T>
}

/** @throws Refused */
export const postJson = <T>(path: string, body: object, how?: Fetch): Promise<T> =>
  fetchJson<T>(
    path,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    how,
  )
