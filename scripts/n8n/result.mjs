/** @typedef {import('../../mocks/wire-log.ts').Exchange} Exchange */
/**
 * What the run left.
 * @typedef {{
 *   version: string,
 *   answers: { sent: Record<string, string>, status: number, text: string, fits: boolean }[],
 *   delivered: readonly Exchange[],
 *   round: readonly Exchange[],
 * }} Account
 */

/** @param {Exchange} exchange */
const line = ({ request }) => {
  const { host, pathname } = new URL(request.url)
  return `${request.method} ${host}${pathname}`
}

/** @param {Exchange} exchange */
const textSent = ({ request }) => (request.body ? JSON.parse(request.body).body?.text : undefined)

const asked = 'GET maps.googleapis.com/maps/api/distancematrix/json'
const told = 'POST api.wts.chat/chat/v1/message/send'

/** @param {Account} account @returns {string[]} what is not as it must be */
export const failures = ({ answers, delivered, round }) => {
  const wrong = answers.filter(({ fits }) => !fits).map(({ status, text }) => `answered ${status}: ${text}`)
  const lines = delivered.map(line).join(', ')
  if (lines !== [asked, told, asked].join(', ')) wrong.push(`the orders led to: ${lines || 'nothing'}`)
  const name = delivered.map(textSent).find((text) => text !== undefined)
  if (!name?.startsWith('Olá, Ana "Nina"! ')) wrong.push(`the customer was told: ${name}`)
  const texts = round.slice(1).map(textSent).join('; ')
  const expected = 'contact 1; contact 2; contact 3; status 200, 3 contacts'
  if (texts !== expected) wrong.push(`the round reported: ${texts || 'nothing'}`)
  for (const exchange of [...delivered, ...round])
    if (exchange.response?.status !== 200) wrong.push(`${line(exchange)} got ${exchange.response?.status}`)
  return wrong
}

/** @param {readonly Exchange[]} exchanges */
const table = (exchanges) => [
  '| request | status | text sent |',
  '|---|---|---|',
  ...exchanges.map(
    (exchange) =>
      `| \`${line(exchange)}\` | ${exchange.response?.status ?? '–'} | ${textSent(exchange) ?? ''} |`,
  ),
]

/** @param {Account} account @param {readonly string[]} wrong @returns {string} Markdown */
export const resultText = ({ version, answers, delivered, round }, wrong) =>
  [
    '# Exported workflows in a real n8n',
    '',
    `Run ${new Date().toISOString().slice(0, 10)} by \`npm run n8n\`: n8n ${version}, the practice API over plain HTTP on the loopback.`,
    '',
    wrong.length === 0 ? '**All as it must be.**' : '**Not as it must be:**',
    ...wrong.map((sentence) => `- ${sentence}`),
    '',
    '## Delivery: Webhook → HTTP Request → If → message → Respond to Webhook',
    '',
    ...answers.map(
      ({ sent, status, text }) => `- \`${JSON.stringify(sent)}\` was answered ${status}: \`${text}\``,
    ),
    '',
    'What arrived at the practice API:',
    '',
    ...table(delivered),
    '',
    '## Rounds: Schedule → HTTP Request → Code → Loop, Wait, Code → Merge with Set → message',
    '',
    ...table(round),
  ].join('\n')
