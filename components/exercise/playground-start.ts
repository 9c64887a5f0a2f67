// What the playground opens with: the same call from the console and from code.

const url = 'https://api.wts.chat/core/v1/contact?PageSize=3'
const token = 'Bearer pn_practice_token'

/** The console that a link with a request opens. */
export const linkedConsole = 'playground/requests'

export const playgroundRequest = {
  method: 'GET',
  url,
  headers: [['Authorization', token]] as [string, string][],
  body: '',
}

export const playgroundCode = {
  '/main.ts': `const response = await fetch('${url}', {
  headers: { Authorization: '${token}' },
})
const page: { items: { name: string }[] } = await response.json()

console.log(response.status, page.items.map((contact) => contact.name))
`,
}
