'use client'
import { useTranslations } from 'next-intl'
import type { LiveRoom } from '@/lib/live/live-room'
import { Button } from '../../ui/button'
import { RefusalLine } from './refusal-line.client'
import { useSend } from './use-send'

interface Props {
  room: LiveRoom
  locked: boolean
  here: number
  total: number
}

/** How many are in the room, and whether more may come. */
export function RoomBar({ room, locked, here, total }: Props) {
  const t = useTranslations('classWall.room')
  const { send, busy, refused } = useSend(room)
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm">
      <p className="tabular-nums">{t('here', { here, total })}</p>
      <Button
        disabled={busy}
        aria-pressed={locked}
        onClick={() => send(locked ? 'room.unlock' : 'room.lock', {})}
      >
        {t(locked ? 'unlock' : 'lock')}
      </Button>
      <RefusalLine code={refused} />
    </div>
  )
}
