import { expect, type Locator } from '@playwright/test'
import type { RequestFile } from '../../lib/content/schema'
import { snippet as curl } from '../../lib/http/snippets/curl'
import type { Desk } from './course-test'

type Asked = RequestFile['requests'][number]

const consoleOf = ({ words }: Desk, found: Locator): Locator =>
  found.getByRole('region', { name: new RegExp(`^${words.console.title}`) })

const sendButton = ({ words }: Desk, found: Locator): Locator =>
  consoleOf({ words } as Desk, found).getByRole('button', { name: words.console.send, exact: true })

const answerOf = ({ words }: Desk, found: Locator): Locator =>
  found.getByRole('region', { name: new RegExp(`^${words.console.response.title}`) })

/** Headers that the console does not write by itself for a body. */
const ownHeaders = ({ headers }: Asked): string =>
  JSON.stringify(headers.filter(([, value]) => value !== 'application/json'))

/** Only the first line and the body differ from what the console opened with: that is typed. The rest comes as curl. */
async function compose(desk: Desk, found: Locator, asked: Asked, start: RequestFile): Promise<void> {
  const { hands, words } = desk
  const [first] = start.requests
  const box = consoleOf(desk, found)
  const url = box.getByRole('textbox', { name: words.console.url, exact: true })
  const isLocked = start.locked.length > 0 && !start.locked.includes('headers')
  if (isLocked || !first || first.body !== '' || ownHeaders(first) !== ownHeaders(asked)) {
    await hands.paste(url, curl.write({ ...asked, body: asked.body }))
    await expect(box).toContainText(words.console.paste.done)
    return
  }
  const method = box.getByRole('combobox', { name: words.console.method, exact: true })
  if ((await method.inputValue()) !== asked.method) await hands.choose(method, asked.method)
  await hands.write(url, asked.url)
  if (start.locked.includes('body')) return
  await hands.press(box.getByRole('tab', { name: words.console.tab.body }).first())
  const labels = Object.values(words.console.body.label).join('|')
  const text = box.getByRole('textbox', { name: new RegExp(`^(${labels})`) })
  if ((await text.inputValue()) !== asked.body) await hands.write(text, asked.body)
}

type Said = Partial<Record<string, string>>

/** What a solution does not say may stay open; asked for is only the first, unless the solution says more. */
async function predict({ hands, words }: Desk, found: Locator, said: Said | undefined, isFirst: boolean) {
  const box = found.locator('[data-prediction]')
  if (said && !isFirst)
    await hands.press(box.getByRole('button', { name: words.exercise.prediction.again, exact: true }))
  for (const list of await box.locator('select').all()) {
    const ask = /[a-z]+$/.exec((await list.getAttribute('id')) ?? '')?.[0] ?? ''
    await hands.choose(list, said?.[ask] ?? 'unsure')
  }
}

const idIn = async (answer: Locator): Promise<string> =>
  /"id": "([0-9a-f-]{36})"/.exec((await answer.textContent()) ?? '')?.[1] ?? ''

/** Sends them one after the other; `{{id}}` is the id in the answer to the last POST, as in a rehearsal. */
export async function sendAll(
  desk: Desk,
  { start, solution, id }: { start: RequestFile; solution: RequestFile; id: string },
  step: Locator,
  found: Locator,
): Promise<void> {
  const sent = found.locator(`[id^="${id}-exchange-"]`)
  let created = ''
  await desk.hands.reach('console', step, sendButton(desk, found))
  for (const [at, request] of solution.requests.entries()) {
    const filled = (text: string) => text.replaceAll('{{id}}', created)
    const asked = { ...request, url: filled(request.url), body: filled(request.body) }
    await compose(desk, found, asked, start)
    await predict(desk, found, solution.predictions[at], at === 0)
    const before = await sent.count()
    await desk.hands.press(sendButton(desk, found))
    await expect(sent, `${asked.method} ${asked.url} has gone`).toHaveCount(before + 1)
    if (asked.method === 'POST') created = await idIn(answerOf(desk, found))
  }
}

/** A console of the text: what it opens with is sent, its path filled with the id that the text names. */
export async function sendOnce(desk: Desk, step: Locator, found: Locator): Promise<void> {
  const names = found.getByRole('group', { name: desk.words.console.path.title }).getByRole('textbox')
  const [named = ''] =
    /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec((await step.textContent()) ?? '') ?? []
  for (const field of await names.all()) await desk.hands.write(field, named)
  await predict(desk, found, undefined, true)
  await desk.hands.press(sendButton(desk, found))
  await expect(answerOf(desk, found)).toContainText(/\b[1-5]\d\d\b/)
}
