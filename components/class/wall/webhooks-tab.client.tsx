'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { firesLeft } from '@/lib/live-wall/fire-presets'
import type { Wall } from '@/lib/live-wall/wall'
import type { EventName } from '../../webhook-lab/lab-start'
import { Choice } from '../../webhook-lab/labelled.client'
import { DeliveryWall } from './delivery-wall.client'
import { FireForm } from './fire-form.client'
import { RefusalLine } from './refusal-line.client'
import { useSend } from './use-send'

interface Props {
  room: LiveRoom
  wall: Wall
  events: readonly EventName[]
  /** Has the wheel. */
  drives: boolean
}

/** Fires a webhook at everybody's own handler and watches what becomes of it. */
export function WebhooksTab({ room, wall, events, drives }: Props) {
  const t = useTranslations('classWall.deliveries')
  const format = useFormatter()
  const { send, busy, refused } = useSend(room)
  const [watched, setWatched] = useState<string>()
  const [names, setNames] = useState(true)
  const fire = wall.fires.find((one) => one.fire === watched) ?? wall.fires[0]
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const label = ({ event, at }: { event: string; at: number }, index: number) =>
    `${wall.fires.length - index}. ${event} · ${format.dateTime(at, { ...clock, timeZone })}`
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="grid content-start gap-2">
        <FireForm
          events={events}
          left={firesLeft(wall.fires, room.now())}
          disabled={!drives || busy}
          onFire={(event, sends) => {
            setWatched(undefined)
            void send('webhook.fire', { event, sends })
          }}
        />
        <RefusalLine code={refused} />
      </div>
      <section aria-label={t('title')} className="min-w-0">
        {fire === undefined ? (
          <p className="text-sm text-muted">{t('none')}</p>
        ) : (
          <>
            <div className="mb-3 flex flex-wrap items-end gap-4">
              <div className="min-w-0 grow">
                <Choice
                  label={t('which')}
                  value={fire.fire}
                  options={wall.fires.map((one, index) => ({ value: one.fire, label: label(one, index) }))}
                  onChoose={setWatched}
                />
              </div>
              <label className="inline-flex min-h-10 items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  checked={names}
                  onChange={({ target }) => setNames(target.checked)}
                  className="size-4 accent-pull"
                />
                {t('names')}
              </label>
            </div>
            <DeliveryWall fire={fire} learners={wall.learners} deliveries={wall.deliveries} names={names} />
          </>
        )}
      </section>
    </div>
  )
}
