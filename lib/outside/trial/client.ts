// What somebody outside does with a workspace of a trial door: asks its practice API and its desk.

export interface Client {
  api(method: string, path: string, body?: object): Promise<{ status: number; json: Record<string, unknown> }>
  desk<T>(method: string, path: string, body?: object): Promise<{ status: number; json: T }>
  subscribe(url: string, ...events: string[]): Promise<string>
  contact(n: number): Promise<string>
}

export function clientOf(origin: string, workspace: string, token: string): Client {
  const ask = async <T>(url: string, method: string, body?: object) => {
    const response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { status: response.status, json: (await response.json().catch(() => ({}))) as T }
  }
  const base = `${origin}/practice/${workspace}`
  const api: Client['api'] = (method, path, body) => ask(`${base}/api.wts.chat${path}`, method, body)
  const idOf = async (asked: ReturnType<Client['api']>) => {
    const { status, json } = await asked
    if (status !== 200) throw new Error(`Failed: ${status} ${JSON.stringify(json)}`)
    return String(json.id)
  }
  return {
    api,
    desk: (method, path, body) => ask(`${base}/-${path}`, method, body),
    subscribe: (url, ...events) =>
      idOf(api('POST', '/core/v1/webhook/subscription', { name: 'Mine', url, events })),
    contact: (n) =>
      idOf(
        api('POST', '/core/v1/contact', {
          name: `Zoe ${n}`,
          phoneNumber: `+551198${String(n).padStart(7, '0')}`,
        }),
      ),
  }
}
