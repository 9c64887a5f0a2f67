'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Card, Flow, FlowContact } from '@/lib/flow/flow'
import type { FlowProblem } from '@/lib/flow/problem'
import { Button } from '../ui/button'
import { CardForm } from './card-form.client'
import { ExitArrows } from './exit-arrows'
import { useCardName, useProblemWords } from './use-flow-words'

/** Where a card stands. */
export interface CardPlace {
  index: number
  flow: Flow
  contacts: readonly FlowContact[]
  locked: boolean
}

export type CardEdit = { card: Card } | { by: -1 | 1 } | { remove: true }

interface Props {
  place: CardPlace
  card: Card
  open: boolean
  problems: readonly FlowProblem[]
  onToggle: () => void
  onEdit: (edit: CardEdit) => void
}

/** The line that a card is known by while it is closed. */
function summaryOf(card: Card): string {
  if (card.kind === 'call') return `${card.method} ${card.url}`
  return card.kind === 'branch' ? card.operand : card.text
}

const edge: Record<Card['kind'], string> = {
  say: 'border-l-line-strong',
  ask: 'border-l-warn',
  call: 'border-l-pull',
  branch: 'border-l-focus',
}

/** A card: closed one line of what it does, open its form; below it where it leads. */
export function CardItem({ place, card, open, problems, onToggle, onEdit }: Props) {
  const t = useTranslations('flow.card')
  const words = useProblemWords()
  const name = useCardName(place.flow)(card.id)
  const body = useId()
  const { index, flow, locked } = place
  const isLast = index === flow.cards.length - 1
  return (
    <li data-card={card.id} data-kind={card.kind}>
      <div className={`rounded-xl border border-l-4 border-line ${edge[card.kind]} bg-surface p-3`}>
        <div className="flex flex-wrap items-start justify-between gap-2">
          <div className="min-w-0 flex-1 basis-40">
            <p className="text-sm font-semibold">
              {name}
              {index === 0 ? <span className="ml-2 font-normal text-muted">{t('first')}</span> : null}
            </p>
            {open ? null : (
              <p className="mt-0.5 line-clamp-2 font-mono text-xs text-muted [overflow-wrap:anywhere]">
                {summaryOf(card).trim() || t('blank')}
              </p>
            )}
          </div>
          <Button
            aria-expanded={open}
            aria-controls={body}
            aria-label={t(open ? 'closeNamed' : 'openNamed', { card: name })}
            onClick={onToggle}
          >
            {t(open ? 'close' : 'open')}
          </Button>
        </div>
        {problems.length > 0 ? (
          <ul className="mt-2 grid gap-1 text-sm text-bad">
            {problems.map(({ code, setting, values }) => (
              <li key={`${code}-${setting}`}>
                <span aria-hidden="true">✕ </span>
                {words(code, values)}
              </li>
            ))}
          </ul>
        ) : null}
        <div id={body} hidden={!open} className="mt-3">
          {open ? (
            <>
              <CardForm place={place} card={card} onCard={(next) => onEdit({ card: next })} />
              {locked ? null : (
                <div className="mt-3 flex flex-wrap gap-2 border-t border-line pt-3">
                  <Button
                    aria-label={t('upNamed', { card: name })}
                    aria-disabled={index === 0}
                    className="aria-disabled:opacity-55"
                    onClick={() => (index === 0 ? undefined : onEdit({ by: -1 }))}
                  >
                    {t('up')}
                  </Button>
                  <Button
                    aria-label={t('downNamed', { card: name })}
                    aria-disabled={isLast}
                    className="aria-disabled:opacity-55"
                    onClick={() => (isLast ? undefined : onEdit({ by: 1 }))}
                  >
                    {t('down')}
                  </Button>
                  <Button
                    aria-label={t('removeNamed', { card: name })}
                    onClick={() => onEdit({ remove: true })}
                  >
                    {t('remove')}
                  </Button>
                </div>
              )}
            </>
          ) : null}
        </div>
      </div>
      <ExitArrows card={card} flow={flow} />
    </li>
  )
}
