'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isBodiless } from '@/lib/flow/check-flow'
import type { Card } from '@/lib/flow/flow'
import { type CallCard, type MethodChange, withMethod } from '@/lib/flow/method-change'
import { methods } from '@/lib/flow/methods'
import { CompleteOperation } from '../request-console/complete-operation.client'
import { addressOf } from '../request-console/operation-entry'
import { useOperations } from '../request-console/operation-loader'
import { urlFault } from '../request-console/url-fault'
import { Tabs } from '../ui/tabs.client'
import { useAfterPress } from '../ui/use-after-press'
import { Choice } from '../webhook-lab/labelled.client'
import { CallHeaders } from './call-headers.client'
import { CallHelp } from './call-help'
import type { CardPlace } from './card-item.client'
import { MethodNote } from './method-note.client'
import { ResultField } from './result-field.client'
import { TemplateField } from './template-field.client'
import { useProblemWords } from './use-flow-words'

interface Props {
  place: CardPlace
  card: CallCard
  /** Without their `@`. */
  variables: readonly string[]
  onCard: (card: Card) => void
}

/** The Call Webhook card, as its users see it; and what a change of method did to it, which the real one does not say. */
export function CallForm({ place, card, variables, onCard }: Props) {
  const t = useTranslations('flow.call')
  const { operations, ask } = useOperations()
  const [changed, setChanged] = useState<{ before: CallCard; changes: MethodChange[] }>()
  const choose = (method: CallCard['method'], url = card.url) => {
    const { card: next, changes } = withMethod(card, method)
    setChanged(method === card.method ? changed : { before: card, changes })
    onCard({ ...next, url })
  }
  const bodiless = isBodiless(card.method)
  const headers = {
    id: 'headers',
    label: t('headers'),
    mark: card.headers.length > 0 ? `${card.headers.length}` : undefined,
    panel: <CallHeaders headers={card.headers} onHeaders={(next) => onCard({ ...card, headers: next })} />,
  }
  const body = {
    id: 'body',
    label: t('body'),
    panel: (
      <>
        <p className="mb-2 max-w-prose text-sm text-muted">{t('bodyLead')}</p>
        <TemplateField
          label={t('bodyField')}
          value={card.body}
          rows={10}
          variables={variables}
          onChange={(next) => onCard({ ...card, body: next })}
        />
      </>
    ),
  }
  const tabs = bodiless ? [headers] : [headers, body]
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <Choice
          label={t('method')}
          value={card.method}
          options={methods.map((value) => ({ value, label: value }))}
          onChoose={(method) => choose(method)}
        />
        <UrlField card={card} variables={variables} onUrl={(url) => onCard({ ...card, url })} />
      </div>
      {place.locked ? null : (
        <div>
          <CompleteOperation
            operations={operations}
            ask={ask}
            onChoose={(entry) => {
              const method = methods.find((known) => known === entry.method)
              choose(method ?? card.method, addressOf(entry))
            }}
          />
          <div role="status">
            {changed ? (
              <MethodNote
                {...changed}
                now={card}
                onUndo={({ method, headers: own, body: text }) => {
                  setChanged(undefined)
                  onCard({ ...card, method, headers: own, body: text })
                }}
              />
            ) : null}
          </div>
        </div>
      )}
      {place.locked ? (
        // A tab cannot be pressed there: what is behind the others has to be in view.
        tabs.map(({ id, label, panel }) => (
          <div key={id}>
            <p className="mb-1 text-sm font-medium">{label}</p>
            {panel}
          </div>
        ))
      ) : (
        <Tabs key={bodiless ? 'one' : 'two'} label={t('parts')} tabs={tabs} />
      )}
      {bodiless ? <p className="text-sm text-muted">{t('noBody', { method: card.method })}</p> : null}
      <ResultField value={card.result} onChange={(result) => onCard({ ...card, result })} />
      <CallHelp dialect={place.flow.dialect} result={card.result} />
    </>
  )
}

/** Looked at only where it has no `@`: before it is rendered nobody knows what the others will be. */
function UrlField({
  card,
  variables,
  onUrl,
}: {
  card: CallCard
  variables: readonly string[]
  onUrl: (url: string) => void
}) {
  const t = useTranslations('flow.call')
  const words = useProblemWords()
  const [left, setLeft] = useState(false)
  const afterPress = useAfterPress()
  const url = card.url.trim()
  const wrong = left && !url.includes('@') && urlFault(url) !== undefined
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus goes
    <div
      onFocus={() => setLeft(false)}
      onBlur={({ currentTarget }) =>
        afterPress(() => setLeft(!currentTarget.contains(document.activeElement)))
      }
    >
      <TemplateField
        label={t('url')}
        value={card.url}
        variables={variables}
        fault={wrong ? words(url === '' ? 'call.url-empty' : 'call.url-invalid', { url }) : undefined}
        onChange={onUrl}
      />
    </div>
  )
}
