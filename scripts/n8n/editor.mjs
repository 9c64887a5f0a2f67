/** @typedef {{ switchOn: () => Promise<void>, switchOff: () => Promise<void> }} Workflow */

/** Nobody signs in a second time: the folder goes when the run ends. */
const owner = {
  ...{ email: 'owner@florist.example', firstName: 'Olga', lastName: 'Owner' },
  password: 'Practice-only-1',
}

/**
 * What a person does in the editor of a fresh n8n, by the requests the editor sends.
 * @param {string} url of n8n
 */
export const editorOf = async (url) => {
  let cookie = ''
  /** @param {string} path @param {unknown} body */
  const send = async (path, body) => {
    const headers = { 'Content-Type': 'application/json', cookie }
    const response = await fetch(`${url}/rest${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok)
      throw new Error(`Failed to ask n8n for ${path}: it answered ${response.status}. It said: ${text}`)
    return { cookies: response.headers.getSetCookie(), data: JSON.parse(text).data }
  }
  const { cookies } = await send('/owner/setup', owner)
  cookie = cookies.map((one) => one.split(';')[0]).join('; ')

  /** @param {object} workflow as exported @returns {Promise<Workflow>} */
  const add = async (workflow) => {
    const { id, versionId } = (await send('/workflows', workflow)).data
    return {
      switchOn: async () => void (await send(`/workflows/${id}/activate`, { versionId })),
      switchOff: async () => void (await send(`/workflows/${id}/deactivate`, {})),
    }
  }
  return { add }
}
