import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { ExerciseKind } from '@/lib/content/exercise'
import { LabMessages } from '../webhook-lab/lab-messages'

/** The words of an exercise's workbench, where it needs more than every lesson carries. */
export async function KindMessages({ kind, children }: { kind: ExerciseKind; children: ReactNode }) {
  if (kind === 'webhook') return <LabMessages>{children}</LabMessages>
  if (kind !== 'order' && kind !== 'design') return children
  const { exercise, misconception, order, design } = await getMessages()
  const own = kind === 'order' ? { order } : { design }
  return (
    <NextIntlClientProvider messages={{ exercise, misconception, ...own }}>{children}</NextIntlClientProvider>
  )
}
