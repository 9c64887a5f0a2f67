'use client'
import { useTranslations } from 'next-intl'
import { exitsOf, withExit } from '@/lib/flow/exits'
import type { Card } from '@/lib/flow/flow'
import { variablesOf } from '@/lib/flow/variables'
import { BranchForm } from './branch-form.client'
import { CallForm } from './call-form.client'
import type { CardPlace } from './card-item.client'
import { ExitField } from './exit-field.client'
import { ResultField } from './result-field.client'
import { TemplateField } from './template-field.client'

interface Props {
  place: CardPlace
  card: Card
  onCard: (card: Card) => void
}

/** Everything of a card that can be changed, and where it leads. */
export function CardForm({ place, card, onCard }: Props) {
  const t = useTranslations('flow')
  const variables = variablesOf(place.flow, place.contacts)
  return (
    <form noValidate aria-label={t(`card.kind.${card.kind}`)} onSubmit={(event) => event.preventDefault()}>
      <fieldset disabled={place.locked} className="grid min-w-0 gap-3">
        {card.kind === 'call' ? <CallForm {...{ place, card, variables, onCard }} /> : null}
        {card.kind === 'branch' ? <BranchForm {...{ place, card, variables, onCard }} /> : null}
        {card.kind === 'say' || card.kind === 'ask' ? (
          <TemplateField
            label={t('card.text')}
            value={card.text}
            rows={3}
            variables={variables}
            onChange={(text) => onCard({ ...card, text })}
          />
        ) : null}
        {card.kind === 'ask' ? (
          <ResultField value={card.result} onChange={(result) => onCard({ ...card, result })} />
        ) : null}
        {card.kind === 'branch'
          ? null
          : exitsOf(card).map((exit) => (
              <ExitField
                key={exit.setting}
                flow={place.flow}
                exit={exit}
                onChoose={(to) => onCard(withExit(card, exit.setting, to))}
              />
            ))}
      </fieldset>
    </form>
  )
}
