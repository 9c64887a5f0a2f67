import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { ExerciseKind } from '@/lib/content/attempt'
import { LabMessages } from '../webhook-lab/lab-messages'
import { kindNamespaces } from './kind-namespaces'
import { MoreMessages } from './more-messages.client'

/** The words of an exercise's workbench. */
export async function KindMessages({ kind, children }: { kind: ExerciseKind; children: ReactNode }) {
  if (kind === 'webhook') return <LabMessages>{children}</LabMessages>
  const namespaces = kindNamespaces[kind]
  if (namespaces === undefined) return children
  const all = await getMessages()
  const messages = Object.fromEntries(namespaces.map((name) => [name, all[name]]))
  return <MoreMessages messages={messages}>{children}</MoreMessages>
}
