'use client'
import { useTranslations } from 'next-intl'
import { type Ref, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { EventName } from '@/components/webhook-lab/lab-start'
import { EventBoxes } from '@/components/webhook-lab/subscribe/event-boxes.client'
import { TextField } from '@/components/webhook-lab/subscribe/text-field.client'
import type { Draft } from '@/lib/outside/page/ask-platform'
import type { Refusal } from '@/lib/outside/page/deliveries'

/** What the line to copy above makes happen. */
const first: Draft = { url: '', events: ['CONTACT_NEW'] }

/** Address and events of a new subscription, which the practice API takes or refuses. */
export function SubscribeForm({
  names,
  acting,
  refusal,
  opener,
  onSubscribe,
}: {
  names: readonly EventName[]
  acting: boolean
  refusal?: Refusal
  /** Opens and closes the form. */
  opener: Ref<HTMLElement>
  /** @returns whether it was taken */
  onSubscribe: (draft: Draft) => Promise<boolean>
}) {
  const t = useTranslations('outside.deliveries')
  const lab = useTranslations('webhookLab.form')
  const [draft, setDraft] = useState(first)
  const url = useRef<HTMLInputElement>(null)
  const refusalOf = (field: keyof Draft) =>
    // Which exchange shows it, the log's reader sees by its place there.
    refusal?.field === field ? { text: refusal.text, exchange: '' } : undefined
  const send = async () => {
    const isDone = await onSubscribe(draft)
    if (isDone) setDraft((now) => (now === draft ? { ...draft, url: '' } : now))
    else url.current?.focus()
  }
  return (
    <details className="mt-3 rounded-lg border border-line">
      <summary ref={opener} className="min-h-10 cursor-pointer rounded-lg px-3 py-2 text-sm font-semibold">
        {t('subscribe')}
      </summary>
      <form
        aria-label={t('subscribe')}
        noValidate
        className="min-w-0 space-y-4 p-3"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <TextField
          ref={url}
          label={t('url')}
          value={draft.url}
          onChange={(typed) => setDraft({ ...draft, url: typed })}
          refusal={refusalOf('url')}
        />
        <EventBoxes
          names={names}
          ticked={draft.events}
          onTick={(events) => setDraft({ ...draft, events })}
          refusal={refusalOf('events')}
        />
        <Button type="submit" variant="push" aria-disabled={acting}>
          {lab('create')}
        </Button>
        <p className="max-w-prose text-xs text-muted">{t('sameByApi')}</p>
      </form>
    </details>
  )
}
