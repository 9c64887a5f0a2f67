import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MoreMessages } from '../../exercise/more-messages.client'

/** A lab brings its own words in place of the page's: inside of it, those of the class come back. */
export async function ClassWords({ children }: { children: ReactNode }) {
  const { classLesson } = await getMessages()
  return <MoreMessages messages={{ classLesson }}>{children}</MoreMessages>
}
