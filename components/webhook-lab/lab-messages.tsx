import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** The words of a lab and of everything around it. Only pages that hold a lab carry them. */
export async function LabMessages({ children }: { children: ReactNode }) {
  const { exercise, handler, misconception, sandbox, webhookLab, wire } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ exercise, handler, misconception, sandbox, webhookLab, wire }}>
      {children}
    </NextIntlClientProvider>
  )
}
