'use client'
import { memo } from 'react'
import type { WebhookSession } from '@/lib/practice/webhook-session'
import { WireLog } from '../wire-log/wire-log.client'
import { useWire } from './use-lab'

/** The wire log of a lab. */
export const LabWire = memo(function LabWire({
  session,
  ...place
}: {
  session: WebhookSession
  highlight?: string
  prefix: string
  about?: string
}) {
  const { entries, events } = useWire(session)
  return <WireLog entries={entries} events={events} {...place} />
})
