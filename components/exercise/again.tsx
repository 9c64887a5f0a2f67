import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AgainFold } from './again-fold.client'

interface Props {
  /** The exercise that comes first. */
  after: string
  /** Its checks, all of which open this. */
  checks: readonly string[]
  /** Of the exercise inside. */
  id: string
  children: ReactNode
}

/** “Now without looking”: the same skill once more, folded, under the exercise that opens it. */
export async function Again(props: Props) {
  const t = await getTranslations('again')
  return <AgainFold {...props} words={{ open: t('open'), note: t('note') }} />
}
