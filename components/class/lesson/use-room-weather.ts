import { useEffect } from 'react'
import { type Scene, weatherOf } from '@/lib/live/room-scene'
import { everyWorld } from '@/lib/practice/session'

/** The room's weather over every practice world of this page; fair weather again when the page leaves the class. */
export function useRoomWeather(scene: Scene | undefined): void {
  const { status, latency } = weatherOf(scene ?? {})
  useEffect(() => {
    if (status === 200 && latency === 0) return
    let end = () => {}
    let isOver = false
    import('@/mocks/weather').then(
      ({ setWeather, fairWeather }) => {
        if (isOver) return
        const stop = everyWorld((world) => setWeather(world, { status, latency }))
        end = () => {
          stop()
          everyWorld((world) => setWeather(world, fairWeather))()
        }
      },
      () => undefined,
    )
    return () => {
      isOver = true
      end()
    }
  }, [status, latency])
}
