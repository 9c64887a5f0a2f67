import type { Scene } from '@/lib/live/room-scene'

/** What the projector shows. */
export const shows = ['slide', 'code', 'deliveries', 'black'] as const
export type Show = (typeof shows)[number]

const isShow = (value: unknown): value is Show => shows.includes(value as Show)

/** The slide, where nothing else was asked for. */
export const showIn = (scene: Scene): Show => {
  const show = (scene.screen as { show?: unknown } | null | undefined)?.show
  return isShow(show) ? show : 'slide'
}
