'use client'
import type { LiveRoom } from '@/lib/live/live-room'

/** Webhooks that the trainer fires at the class. */
export function ClassInbox({ room }: { room: LiveRoom }) {
  void room
  return null
}
