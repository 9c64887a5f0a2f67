'use client'
import { useTranslations } from 'next-intl'
import type { Race } from '@/mocks/webhooks/race/race'
import type { Loss, Tally } from '@/mocks/webhooks/race/tally'

const losses: readonly Loss[] = ['overwritten', 'gone', 'undelivered']

function lossesOf(tally: Tally): { loss: Loss; count: number }[] {
  return losses
    .map((loss) => ({ loss, count: tally.fates.filter(({ lost }) => lost === loss).length }))
    .filter(({ count }) => count > 0)
}

/** In words, once something was missed. `now` is there to look again when time has moved on. */
export function WhyMissed({ race }: { race: Race | undefined; now: number }) {
  const t = useTranslations('race')
  const sides = (['poll', 'push'] as const)
    .map((side) => ({ side, found: race ? lossesOf(race[side]) : [] }))
    .filter(({ found }) => found.length > 0)
  if (sides.length === 0) return null
  return (
    <div className="text-sm">
      <h4 className="font-semibold">{t('why.title')}</h4>
      <ul className="mt-1 space-y-1">
        {sides.flatMap(({ side, found }) =>
          found.map(({ loss, count }) => (
            <li key={`${side} ${loss}`}>
              <strong className={side === 'poll' ? 'text-pull' : 'text-push'}>{t(side)}:</strong>{' '}
              {t(`why.${loss}`, { count })}
            </li>
          )),
        )}
      </ul>
    </div>
  )
}
