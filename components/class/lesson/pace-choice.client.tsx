'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { Button } from '../../ui/button'

const paces = ['slower', 'fine', 'faster'] as const

/** Milliseconds after which a word about the pace is no longer true; the trainer's gauge forgets it alike. */
const fades = 5 * 60_000

/** Whether the class is too fast or too slow; it is said to the trainer without a name, and fades. */
export function PaceChoice({ room }: { room: LiveRoom }) {
  const t = useTranslations('classLesson')
  const [said, setSaid] = useState<(typeof paces)[number]>()
  useEffect(() => {
    if (said === undefined) return
    const timer = setTimeout(() => setSaid(undefined), fades)
    return () => clearTimeout(timer)
  }, [said])
  const say = (pace: (typeof paces)[number]) => {
    setSaid(pace)
    room.send('pace.set', { pace }).catch(() => setSaid(undefined))
  }
  return (
    <fieldset>
      <legend className="font-semibold">{t('pace.label')}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {paces.map((pace) => (
          <Button
            key={pace}
            aria-pressed={said === pace}
            variant={said === pace ? 'primary' : 'quiet'}
            onClick={() => say(pace)}
          >
            {t(`pace.${pace}`)}
          </Button>
        ))}
      </div>
      <p role="status" className="mt-1 text-muted">
        {said ? t('pace.said') : ''}
      </p>
    </fieldset>
  )
}
