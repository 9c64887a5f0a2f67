import { usePathname, useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import { useEffect } from 'react'

/** Brings the page to the lesson where the class is. A soft navigation: the link to the class stays open. */
export function useFollowLesson(under: '/class/present' | '/class/screen', lesson: string | undefined): void {
  const router = useRouter()
  const here = usePathname()
  const locale = useLocale()
  const there = lesson && `/${locale}${under}/${lesson}`
  useEffect(() => {
    if (there !== undefined && there !== here) router.replace(there)
  }, [router, here, there])
}
