// Promises the Wait node that waits for a time to pass.
import { asNumber, asText, Beyond, type Exchanger } from '../exchanger'

const seconds: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 }

export const wait: Exchanger<'wait'> = {
  kind: 'wait',
  type: 'n8n-nodes-base.wait',
  version: 1.1,
  shapeSince: 1,
  usual: { resume: 'timeInterval' },
  write: ({ seconds }) => ({ amount: asNumber(seconds), unit: 'seconds' }),
  read: ({ resume = 'timeInterval', amount, unit }, version) => {
    if (resume !== 'timeInterval') throw new Beyond('resume')
    const each = seconds[asText(unit ?? (version < 1.1 ? 'hours' : 'seconds'))]
    const count = amount ?? (version < 1.1 ? 1 : 5)
    if (each === undefined) throw new Beyond('unit')
    if (each === 1) return { seconds: asText(count) }
    if (typeof count !== 'number') throw new Beyond('amount')
    return { seconds: String(count * each) }
  },
}
