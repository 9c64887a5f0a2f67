'use client'
import { useTranslations } from 'next-intl'
import { memo, useId, useMemo } from 'react'
import { Button } from '../../ui/button'
import { momentsOf } from '../log/as-of'
import type { Lab } from '../use-lab'
import { useTimeWords } from '../use-time-words'

/** A slider over the moments at which the delivery log changed; its right end is now. */
export const LookBack = memo(function LookBack({
  lab,
  looking,
  onLook,
}: {
  lab: Lab
  looking: number | undefined
  onLook: (moment: number | undefined) => void
}) {
  const t = useTranslations('webhookLab.clock')
  const { moment } = useTimeWords()
  const id = useId()
  const { deliveries, attempts } = lab
  const moments = useMemo(() => momentsOf({ deliveries, attempts }), [deliveries, attempts])
  const place = looking === undefined ? moments.length : moments.filter((at) => at <= looking).length - 1
  if (moments.length === 0) return <p className="mt-2 text-sm text-muted">{t('noPast')}</p>
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <label htmlFor={id} className="text-sm font-medium">
        {t('lookBack')}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={moments.length}
        value={Math.max(0, place)}
        onChange={({ target }) => onLook(moments[Number(target.value)])}
        aria-valuetext={looking === undefined ? t('now') : `${moment(looking)} UTC`}
        className="min-h-10 min-w-40 flex-1 accent-push"
      />
      <p role="status" className="text-sm">
        {looking === undefined ? t('now') : t('looking', { moment: moment(looking) })}
      </p>
      {looking === undefined ? null : <Button onClick={() => onLook(undefined)}>{t('backToNow')}</Button>}
    </div>
  )
})
