'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { requestInLink } from './link-codec'
import type { RequestDraft } from './request-draft'

export type Linked = 'opened' | 'damaged'

/** Hands over the request of a link once, and takes it out of the address: after that the learner's work counts. */
export function useLinkedRequest(active: boolean, onOpen: (draft: RequestDraft) => void): Linked | undefined {
  const [how, setHow] = useState<Linked>()
  const receiver = useRef(onOpen)
  useEffect(() => {
    receiver.current = onOpen
  })
  useEffect(() => {
    if (!active) return
    const take = () => {
      const found = requestInLink(location.hash)
      if (found === undefined) return
      history.replaceState(history.state, '', location.pathname + location.search)
      if (found !== 'damaged') receiver.current(found)
      setHow(found === 'damaged' ? found : 'opened')
    }
    take()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [active])
  return how
}

export function LinkOpened({ how }: { how: Linked | undefined }) {
  const t = useTranslations('console.link')
  const look = how === 'damaged' ? 'bg-bad-soft text-bad' : 'bg-pull-soft text-ink'
  return (
    <p role="status" className={how ? `rounded-lg p-3 text-sm ${look}` : 'sr-only'}>
      {how ? t(how) : ''}
    </p>
  )
}
