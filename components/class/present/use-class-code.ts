import { useEffect, useState } from 'react'
import { fetchJson, postJson } from '@/lib/live/fetch-json'

/** Where learners type the code: short enough to be read from a wall. */
export const joinAddress = (): string => `${location.origin}/c`

/** The same with the code behind its `#`, which no server's log ever sees. */
export const joinLink = (code: string): string => `${joinAddress()}#${code}`

export interface ClassCode {
  /** The code that is good now; undefined before it is known. */
  code: string | undefined
  /** Makes another; the old one is wrong from now on. */
  rotate(): Promise<void>
}

/** The code of the class, asked for now and then: another trainer may have changed it, and nothing tells us so. */
export function useClassCode(as: 'trainer' | 'screen'): ClassCode {
  const [code, setCode] = useState<string>()
  useEffect(() => {
    let over = false
    const ask = () =>
      fetchJson<{ code: string }>(`/api/class/${as}/code`).then(
        (found) => over || setCode(found.code),
        () => {},
      )
    void ask()
    const timer = setInterval(ask, 20_000)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [as])
  const rotate = async () => setCode((await postJson<{ code: string }>('/api/class/trainer/code', {})).code)
  return { code, rotate }
}
