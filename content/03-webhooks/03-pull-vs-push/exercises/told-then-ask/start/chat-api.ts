const base = 'https://api.wts.chat'
const token = 'pn_practice_token'

/** Reads from the chat platform and gives back the answer's JSON. An answer that is not 2xx becomes an error. */
export async function read(path: string) {
  const response = await fetch(base + path, { headers: { Authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`${response.status} for ${path}`)
  return response.json()
}
