import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** What islands of a lesson say before they load more of it. */
export async function LessonMessages({ children }: { children: ReactNode }) {
  const { lesson, exercise, misconception, quiz, console, sandbox, wire } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ lesson, exercise, misconception, quiz, console, sandbox, wire }}>
      {children}
    </NextIntlClientProvider>
  )
}
