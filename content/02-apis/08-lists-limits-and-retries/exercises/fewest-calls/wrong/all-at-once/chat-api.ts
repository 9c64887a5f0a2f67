const base = 'https://api.wts.chat'
const token = 'pn_practice_token'

/** Sends one request and gives back the answer's JSON. An answer that is not 2xx becomes an error. */
export async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(base + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  const answer = text === '' ? undefined : JSON.parse(text)
  if (!response.ok) throw new Error(`${response.status} ${answer?.text}`)
  return answer
}
