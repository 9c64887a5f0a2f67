import { usePathname, useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import { useEffect } from 'react'
import { lessonsOf, positionOf, type Scene } from '@/lib/live/room-scene'

/**
 * Brings the page to the lesson where the class is. A soft navigation: the link to the class stays open, and the lesson
 * after this one is fetched before anybody asks for it.
 */
export function useFollowLesson(under: '/class/present' | '/class/screen', scene: Scene | undefined): void {
  const router = useRouter()
  const here = usePathname()
  const locale = useLocale()
  const lesson = positionOf(scene ?? {})?.lesson
  const lessons = lessonsOf(scene ?? {})
  const next = lesson && lessons[lessons.indexOf(lesson) + 1]
  const [there, after] = [lesson, next].map((id) => id && `/${locale}${under}/${id}`)
  useEffect(() => {
    if (there !== undefined && there !== here) router.replace(there)
  }, [router, here, there])
  useEffect(() => {
    if (after !== undefined) router.prefetch(after)
  }, [router, after])
}
