const api = 'https://api.wts.chat'
const headers = { Authorization: 'Bearer pn_practice_token', 'Content-Type': 'application/json' }

/** Reads from the chat platform and gives back the answer's JSON. An answer that is not 2xx becomes an error. */
export async function read(path: string) {
  const response = await fetch(api + path, { headers })
  if (!response.ok) throw new Error(`${response.status} for ${path}`)
  return response.json()
}

export async function send(path: string, body: object): Promise<void> {
  await fetch(api + path, { method: 'POST', headers, body: JSON.stringify(body) })
}
