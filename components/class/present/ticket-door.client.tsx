'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { join } from '@/lib/live/knock'
import { Refused } from '@/lib/live/refused'
import { useRefusalText } from '../join/use-refusal-text'

/** The ticket of an address; it is taken out of the address at once, where a photograph would show it. */
export function takeTicket(): string | undefined {
  const ticket = new URLSearchParams(location.hash.slice(1)).get('ticket') ?? undefined
  if (ticket !== undefined) history.replaceState(history.state, '', location.pathname + location.search)
  return ticket
}

/** The server tells a ticket that was used from one that never was as little as it does with codes. */
export const isSpent = (error: unknown) => error instanceof Refused && error.code === 'unknown-code'

/** Once per ticket, however often React mounts: it is good for one seat. */
const taken = new Map<string, Promise<unknown>>()

/** Exchanges a ticket for its seat, then shows what is inside. Without a ticket there may be a seat already. */
export function TicketDoor({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations('classPresent')
  const refusalText = useRefusalText()
  const [door, setDoor] = useState<'closed' | 'open'>('closed')
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    const ticket = takeTicket()
    if (ticket !== undefined) taken.set('last', join(ticket, name))
    ;(taken.get('last') ?? Promise.resolve()).then(() => setDoor('open'), setError)
  }, [name])
  if (door === 'open') return children
  return (
    <p role="status" className={`mx-auto max-w-xl px-4 py-24 ${error ? 'text-bad' : 'text-muted'}`}>
      {error === undefined ? t('opening') : isSpent(error) ? t('ticketSpent') : refusalText(error)}
    </p>
  )
}
