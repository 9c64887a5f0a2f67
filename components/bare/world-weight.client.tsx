'use client'
import { useEffect, useState } from 'react'

/** Loads the practice world as an exercise does, and asks it something, so that what it says in a language comes too. */
export function WorldWeight() {
  const [status, setStatus] = useState<number>()
  useEffect(() => {
    const ask = async () => {
      const { createWorld } = await import('@/mocks/world')
      const request = new Request('https://api.wts.chat/core/v1/contact')
      setStatus((await createWorld().send(request, { kind: 'console' })).status)
    }
    void ask()
  }, [])
  return <output>{status}</output>
}
