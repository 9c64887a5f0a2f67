// Wait: lets virtual time pass, then hands its items on.
import type { SettingsOf } from '../../workflow'
import { limits } from '../limits'
import type { Result } from '../per-item'
import type { Work } from '../work'

export async function wait(work: Work, { seconds }: SettingsOf['wait']): Promise<Result> {
  const text = work.text('seconds', seconds, 0)
  const number = text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(number) || number < 0)
    throw work.fail('wait.not-a-number', 'seconds', { value: text.slice(0, 60) })
  if (number > limits.wait) throw work.fail('wait.too-long', 'seconds', { most: limits.wait })
  await work.sleep(number * 1000)
  return { outputs: [work.items] }
}
