'use client'
import { useTranslations } from 'next-intl'
import { withExit } from '@/lib/flow/exits'
import type { Card } from '@/lib/flow/flow'
import { Button } from '../ui/button'
import { BranchCaseFields } from './branch-case.client'
import type { CardPlace } from './card-item.client'
import { ExitField } from './exit-field.client'
import { TemplateField } from './template-field.client'

interface Props {
  place: CardPlace
  card: Extract<Card, { kind: 'branch' }>
  /** Without their `@`. */
  variables: readonly string[]
  onCard: (card: Card) => void
}

/** What is looked at, the cases from top to bottom, and where it goes when none fits. */
export function BranchForm({ place, card, variables, onCard }: Props) {
  const t = useTranslations('flow.branch')
  const { flow } = place
  return (
    <>
      <TemplateField
        label={t('operand')}
        value={card.operand}
        variables={variables}
        onChange={(operand) => onCard({ ...card, operand })}
      />
      {card.cases.map((own, at) => (
        <BranchCaseFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a case is known by its place
          key={at}
          flow={flow}
          number={at + 1}
          own={own}
          onCase={(next) =>
            onCard({
              ...card,
              cases: card.cases.flatMap((other, index) => (index === at ? (next ?? []) : other)),
            })
          }
        />
      ))}
      <Button
        className="justify-self-start"
        onClick={() =>
          onCard({
            ...card,
            cases: [
              ...card.cases,
              {
                test: 'has_any_word',
                arguments: [''],
                category: t('newCategory', { number: card.cases.length + 1 }),
              },
            ],
          })
        }
      >
        {t('add')}
      </Button>
      <ExitField
        flow={flow}
        exit={{ setting: 'other', category: 'Other', to: card.other }}
        label={t('other')}
        onChoose={(to) => onCard(withExit(card, 'other', to))}
      />
    </>
  )
}
