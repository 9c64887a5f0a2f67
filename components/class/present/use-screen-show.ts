import { useEffect, useRef, useState } from 'react'
import type { Scene } from '@/lib/live/room-scene'

/** What the projector shows. */
export const shows = ['slide', 'code', 'deliveries', 'black'] as const
export type Show = (typeof shows)[number]

const isShow = (value: unknown): value is Show => shows.includes(value as Show)

/** What the room says it shows; undefined where this server does not keep it. */
export const showIn = (scene: Scene): Show | undefined => {
  const show = (scene.screen as { show?: unknown } | undefined)?.show
  return isShow(show) ? show : undefined
}

interface Said {
  show?: Show
  /** A window that has just opened wants to know. */
  asks?: boolean
}

/**
 * What windows of one browser agree to show: the trainer's page says it, the projector's window beside it obeys, with no
 * network between them.
 */
export function useScreenShow(): [Show, (show: Show) => void] {
  const [show, setShow] = useState<Show>('slide')
  const latest = useRef<Show>(undefined)
  const channel = useRef<BroadcastChannel>(undefined)
  useEffect(() => {
    const opened = new BroadcastChannel('pull-and-push.class-screen')
    channel.current = opened
    opened.onmessage = ({ data }: MessageEvent<Said>) => {
      if (isShow(data.show)) {
        latest.current = data.show
        setShow(data.show)
      }
      if (data.asks && latest.current) opened.postMessage({ show: latest.current } satisfies Said)
    }
    opened.postMessage({ asks: true } satisfies Said)
    return () => opened.close()
  }, [])
  const say = (next: Show) => {
    latest.current = next
    setShow(next)
    channel.current?.postMessage({ show: next } satisfies Said)
  }
  return [show, say]
}
