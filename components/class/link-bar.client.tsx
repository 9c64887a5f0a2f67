'use client'
import { useTranslations } from 'next-intl'
import type { LiveRoom, LiveState } from '@/lib/live/live-room'
import { type LinkWord, linkWord } from './link-word'
import { useSilent } from './use-silent'

interface Props {
  room: LiveRoom
  state: LiveState
}

const good = { sign: '●', className: 'text-good' }
const waits = { sign: '○', className: 'rounded-md bg-warn-soft px-2 py-0.5 text-warn' }
const over = { sign: '■', className: 'rounded-md bg-sunken px-2 py-0.5 text-muted' }

const looks: Record<LinkWord, typeof good> = {
  ...{ open: good, polling: good, connecting: waits, lost: waits, full: waits },
  ...{ ended: over, sentOut: over, noSeat: over },
}

/** How this page hears its class, and that nothing is lost while it does not. */
export function LinkBar({ room, state }: Props) {
  const t = useTranslations('classLink')
  const word = linkWord(state, useSilent(room, state))
  const look = word && looks[word]
  return (
    <p role="status" data-link={state.link} className="text-xs">
      {word && look ? (
        <span className={look.className}>
          <span aria-hidden="true">{look.sign}</span> {t(word)}
          {look === waits && state.waiting > 0 ? ` ${t('kept', { count: state.waiting })}` : ''}
        </span>
      ) : null}
    </p>
  )
}
