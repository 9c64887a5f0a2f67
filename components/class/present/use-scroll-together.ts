import { type RefObject, useEffect } from 'react'

/** How far a slide is scrolled, in pixels of its own size. */
interface Scrolled {
  lesson: string
  top: number
}

/** A slide that is longer than its window: where the trainer scrolls, the projector's window of the same browser follows. */
export function useScrollTogether(
  box: RefObject<HTMLElement | null>,
  { lesson, zoom, leads }: { lesson: string; zoom: number; leads: boolean },
): void {
  useEffect(() => {
    const scrolled = box.current
    if (scrolled === null) return
    const channel = new BroadcastChannel('pull-and-push.class-scroll')
    const tell = () => channel.postMessage({ lesson, top: scrolled.scrollTop / zoom } satisfies Scrolled)
    if (leads) scrolled.addEventListener('scroll', tell, { passive: true })
    else
      channel.onmessage = ({ data }: MessageEvent<Scrolled>) => {
        if (data.lesson === lesson) scrolled.scrollTo({ top: data.top * zoom, behavior: 'instant' })
      }
    return () => {
      scrolled.removeEventListener('scroll', tell)
      channel.close()
    }
  }, [box, lesson, zoom, leads])
}
