/** @typedef {import('../../mocks/wire-log.ts').Exchange} Exchange */
/** @typedef {{ sent: Record<string, string>, status: number, text: string, fits: boolean }} Answer */
/**
 * What the run left.
 * @typedef {{
 *   version: string,
 *   answers: Answer[],
 *   delivered: readonly Exchange[],
 *   joined: Answer,
 *   refused: readonly Exchange[],
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
export const failures = ({ answers, delivered, joined, refused, round }) => {
  const wrong = [...answers, joined]
    .filter(({ fits }) => !fits)
    .map(({ status, text }) => `answered ${status}: ${text}`)
  const lines = delivered.map(line).join(', ')
  if (lines !== [asked, told, asked].join(', ')) wrong.push(`the orders led to: ${lines || 'nothing'}`)
  const name = delivered.map(textSent).find((text) => text !== undefined)
  if (!name?.startsWith('Olá, Ana "Nina"! ')) wrong.push(`the customer was told: ${name}`)
  if (refused.map(({ response }) => response?.status).join() !== '401')
    wrong.push(`the request without a token led to: ${refused.map(line).join(', ') || 'nothing'}`)
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

/** Where in n8n's own code a request failed is of no use to a reader. @param {string} text */
const withoutStack = (text) => text.replace(/"stack":"(?:[^"\\]|\\.)*"/g, '"stack":"…"')

/** @param {Account} account @param {readonly string[]} wrong @returns {string} Markdown */
export const resultText = ({ version, answers, delivered, joined, refused, round }, wrong) =>
  [
    '# Exported workflows in a real n8n',
    '',
    `Run ${new Date().toISOString().slice(0, 10)} by \`npm run n8n\`: n8n ${version}, the practice API of \`npm run practice-api\`, a workspace for each workflow.`,
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
    '## Joins: Webhook → two Codes → Merge by field, by position and appended → HTTP Request that is refused → its error exit → Set',
    '',
    `- \`${JSON.stringify(joined.sent)}\` was answered ${joined.status}: \`${withoutStack(joined.text)}\``,
    '',
    ...table(refused),
    '',
    '## Rounds: Schedule → HTTP Request → Code → Loop, Wait, Code → Merge with Set → message',
    '',
    ...table(round),
  ].join('\n')
