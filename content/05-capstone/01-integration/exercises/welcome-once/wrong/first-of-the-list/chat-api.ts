const headers = { Authorization: 'Bearer pn_practice_token', 'Content-Type': 'application/json' }

/** Asks the chat platform for something. Throws when it refuses, which fetch alone does not do. */
export async function ask(method: string, path: string, body?: object) {
  const answer = await fetch(`https://api.wts.chat${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
