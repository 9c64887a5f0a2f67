import { useEffect, useState } from 'react'
import { fetchJson } from '@/lib/live/fetch-json'
import type { As } from '@/lib/live/knock'

export interface QuizKey {
  right: string[]
  /** By choice. */
  whys: Record<string, string>
}

/** What is right and why, asked of the server once it has been shown to all. */
export function useQuizKey(id: string, as: As, locale: string, isPublished: boolean): QuizKey | undefined {
  const [key, setKey] = useState<QuizKey>()
  useEffect(() => {
    if (!isPublished) return setKey(undefined)
    let isLeft = false
    const query = new URLSearchParams({ quiz: id, locale })
    fetchJson<QuizKey>(`/api/class/${as}/key?${query}`).then(
      (found) => isLeft || setKey(found),
      () => undefined,
    )
    return () => {
      isLeft = true
    }
  }, [id, as, locale, isPublished])
  return key
}
