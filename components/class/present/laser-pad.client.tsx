'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { Button } from '../../ui/button'
import { useLaser } from './use-laser'

/** A field to draw on with a finger: where the finger is, the projector shows a dot. */
export function LaserPad({ room }: { room: LiveRoom }) {
  const t = useTranslations('classPresent.remote')
  const [on, setOn] = useState(false)
  useLaser(room, on)
  return (
    <section aria-label={t('laser')}>
      <Button aria-pressed={on} onClick={() => setOn(!on)}>
        {t(on ? 'laserOff' : 'laserOn')}
      </Button>
      {on ? (
        <div
          data-canvas="pad"
          className="mt-3 grid aspect-video touch-none place-items-center rounded-xl border-2 border-dashed border-line-strong bg-sunken text-sm text-muted select-none"
        >
          {t('laserPad')}
        </div>
      ) : null}
    </section>
  )
}
