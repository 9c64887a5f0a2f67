'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../ui/button'
import type { SeatedSteering } from './desk-frame.client'

const told = [
  ...(['stale-fence', 'not-now', 'too-many', 'room-ended', 'not-allowed', 'unreachable'] as const),
] as const
type Told = (typeof told)[number]
const isTold = (code: string): code is Told => (told as readonly string[]).includes(code)

/** Who is at the wheel when it is not this trainer, and why the last command was not granted. */
export function TroubleLine({ steering }: { steering: SeatedSteering }) {
  const t = useTranslations('classPresent')
  const { seat, drives, trouble, forget, act } = steering
  if (drives && trouble === undefined) return null
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-3 border-t border-line bg-warn-soft px-3 py-2 text-sm text-warn"
    >
      <p className="flex-1">
        {trouble === undefined || trouble === 'stale-fence'
          ? t(seat.away ? 'wheel.away' : drives ? 'trouble.stale-fence' : 'wheel.other')
          : t(`trouble.${isTold(trouble) ? trouble : 'failed'}`)}
      </p>
      {drives ? null : (
        <Button onClick={() => void act('wheel.take', { force: true })}>{t('wheel.take')}</Button>
      )}
      {trouble === undefined ? null : <Button onClick={forget}>{t('trouble.close')}</Button>}
    </div>
  )
}
