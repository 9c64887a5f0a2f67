'use client'
import { useTranslations } from 'next-intl'
import type { Exit } from '@/lib/flow/exits'
import type { Flow } from '@/lib/flow/flow'
import { Choice } from '../webhook-lab/labelled.client'
import { useCardName } from './use-flow-words'

interface Props {
  flow: Flow
  exit: Exit
  /** Instead of the category, where that alone would not tell. */
  label?: string
  onChoose: (to: string | undefined) => void
}

/** The card that follows one way out, or that the flow ends there. */
export function ExitField({ flow, exit, label, onChoose }: Props) {
  const t = useTranslations('flow.exit')
  const nameOf = useCardName(flow)
  const lost = exit.to !== undefined && !flow.cards.some(({ id }) => id === exit.to)
  const options = [
    { value: '', label: t('end') },
    ...flow.cards.map(({ id }) => ({ value: id, label: nameOf(id) })),
    ...(lost ? [{ value: exit.to ?? '', label: t('missing', { id: exit.to ?? '' }) }] : []),
  ]
  const own = exit.category === undefined ? t('next') : t('goTo', { category: exit.category })
  return (
    <Choice
      label={label ?? own}
      value={exit.to ?? ''}
      options={options}
      onChoose={(to) => onChoose(to === '' ? undefined : to)}
    />
  )
}
