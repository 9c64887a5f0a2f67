// Respond to Webhook: says what the caller of the webhook is answered; the items go on.
import type { SettingsOf } from '../../workflow'
import type { Result } from '../per-item'
import type { Work } from '../work'

const json = 'application/json; charset=utf-8'

function bodyOf(work: Work, { bodyKind, body }: SettingsOf['respond']): { body: string; type?: string } {
  if (bodyKind === 'none') return { body: '' }
  if (bodyKind === 'first-item') return { body: JSON.stringify(work.items[0]?.json ?? {}), type: json }
  const text = work.text('body', body, 0)
  if (bodyKind === 'text') return { body: text, type: 'text/plain; charset=utf-8' }
  try {
    return { body: JSON.stringify(JSON.parse(text)), type: json }
  } catch {
    throw work.fail('respond.not-json', 'body')
  }
}

export async function respond(work: Work, settings: SettingsOf['respond']): Promise<Result> {
  const text = work.text('status', settings.status, 0).trim()
  const status = text === '' ? 200 : Number(text)
  // A 1xx is no answer yet.
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw work.fail('respond.status-not-valid', 'status', { value: text.slice(0, 60) })
  const heard = work.around.respond({ status, ...bodyOf(work, settings) })
  if (!heard) work.note({ code: 'respond.nobody-waits' })
  return { outputs: [work.items] }
}
