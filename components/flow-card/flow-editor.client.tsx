'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { flowProblems } from '@/lib/flow/check-flow'
import { withCard, withMoved, withNewCard, withoutCard } from '@/lib/flow/edit-flow'
import type { Dialect, Flow, FlowContact } from '@/lib/flow/flow'
import { Button } from '../ui/button'
import { Choice } from '../webhook-lab/labelled.client'
import { AddCard } from './add-card.client'
import { CardItem } from './card-item.client'
import { Room } from './room'
import { useCardName, useProblemWords } from './use-flow-words'

interface Props {
  flow: Flow
  contacts: readonly FlowContact[]
  locked: boolean
  onFlow: (flow: Flow) => void
}

/** The cards in their order, one of them open to be edited. What was taken away can be brought back. */
export function FlowEditor({ flow, contacts, locked, onFlow }: Props) {
  const t = useTranslations('flow')
  const words = useProblemWords()
  const nameOf = useCardName(flow)
  const title = useId()
  const [open, setOpen] = useState(
    () => (flow.cards.find(({ kind }) => kind === 'call') ?? flow.cards[0])?.id,
  )
  const [said, setSaid] = useState<{ text: string; before?: Flow }>()
  const problems = flowProblems(flow)
  const keys = keysOf(flow)
  const change = (next: Flow, news?: { text: string; before?: Flow }) => {
    setSaid(news)
    onFlow(next)
  }
  const remove = (id: string) => {
    const text = t('editor.removed', { card: nameOf(id) })
    // The button that was pressed goes with the card: the focus moves to the one that takes it back.
    flushSync(() => change(withoutCard(flow, id), { text, before: flow }))
    document.getElementById(`${title}-undo`)?.focus()
  }
  const bringBack = (before: Flow) => {
    flushSync(() => change(before, { text: t('editor.broughtBack') }))
    document.getElementById(`${title}-said`)?.focus()
  }
  return (
    <Room id={title} title={t('editor.title')} about={flow.name}>
      <p className="mt-1 mb-3 max-w-prose text-sm text-muted">{t('editor.lead')}</p>
      <fieldset disabled={locked} className="mb-3 min-w-0">
        <Choice<Dialect>
          label={t('dialect.label')}
          value={flow.dialect}
          options={(['weni', 'rapidpro'] as const).map((value) => ({ value, label: t(`dialect.${value}`) }))}
          onChoose={(dialect) => change({ ...flow, dialect })}
        />
        <p className="mt-1 max-w-prose text-sm text-muted">{t(`dialect.note.${flow.dialect}`)}</p>
      </fieldset>
      {locked ? <p className="mb-3 text-sm text-muted">{t('editor.locked')}</p> : null}
      {flow.cards.length === 0 ? (
        <p className="rounded-lg border border-dashed border-line-strong p-3 text-sm">{t('editor.empty')}</p>
      ) : null}
      <ol className="grid">
        {flow.cards.map((card, index) => (
          <CardItem
            key={keys[index]}
            place={{ index, flow, contacts, locked }}
            card={card}
            open={open === card.id}
            problems={problems.filter((problem) => problem.card === card.id)}
            onToggle={() => setOpen(open === card.id ? undefined : card.id)}
            onEdit={(edit) => {
              if ('card' in edit) change(withCard(flow, edit.card))
              else if ('by' in edit) {
                const moved = withMoved(flow, card.id, edit.by)
                const place = moved.cards.findIndex(({ id }) => id === card.id) + 1
                change(moved, { text: t('editor.moved', { card: nameOf(card.id), place }) })
              } else remove(card.id)
            }}
          />
        ))}
      </ol>
      {problems
        .filter(({ card }) => card === undefined)
        .map(({ code, values }) => (
          <p key={code} className="mt-2 text-sm text-warn">
            {words(code, values)}
          </p>
        ))}
      {locked ? null : (
        <AddCard
          onAdd={(kind) => {
            const { flow: next, id } = withNewCard(flow, kind)
            change(next, { text: t('editor.added', { kind: t(`card.kind.${kind}`) }) })
            setOpen(id)
          }}
        />
      )}
      <div className="mt-2 flex min-h-6 flex-wrap items-center gap-3">
        <p id={`${title}-said`} tabIndex={-1} role="status" className="text-sm text-muted">
          {said?.text}
        </p>
        {said?.before ? (
          <Button id={`${title}-undo`} onClick={() => bringBack(said.before ?? flow)}>
            {t('editor.bringBack')}
          </Button>
        ) : null}
      </div>
    </Room>
  )
}

/** Ids, made different where a broken file has one twice. */
const keysOf = ({ cards }: Flow) =>
  cards.map(({ id }, index) => {
    const before = cards.slice(0, index).filter((card) => card.id === id).length
    return `${id}/${before}`
  })
