'use client'
import { useTranslations } from 'next-intl'
import { memo, useId } from 'react'
import { Button } from '@/components/ui/button'
import type { EventName } from '../lab-start'
import { AddressChoices } from './address-choices.client'
import { EventBoxes } from './event-boxes.client'
import { isPlainHttp } from './subscription-draft'
import { TextField } from './text-field.client'
import type { SubscriptionFormState } from './use-subscription-form'

/** The form as the platform has it: name, address, events. */
export const SubscriptionForm = memo(function SubscriptionForm({
  form,
  names,
  withHandler,
}: {
  form: SubscriptionFormState
  names: readonly EventName[]
  withHandler: boolean
}) {
  const t = useTranslations('webhookLab.form')
  const title = useId()
  const { draft, refusals, editing, fields } = form
  const refusalOf = (field: string) => refusals.find((refusal) => refusal.field === field)
  const unplaced = refusals.find(({ field }) => field === undefined)
  return (
    <form
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault()
        void form.send()
      }}
      noValidate
      className="min-w-0 space-y-4 rounded-xl border border-line bg-raised p-4 shadow-card"
    >
      <p id={title} className="font-semibold">
        {t('title')}
      </p>
      <TextField
        ref={(element) => {
          fields.current.name = element
        }}
        label={t('name')}
        value={draft.name}
        onChange={(name) => form.type({ name })}
        refusal={refusalOf('name')}
      />
      <div>
        <TextField
          ref={(element) => {
            fields.current.url = element
          }}
          label={t('url')}
          value={draft.url}
          onChange={(url) => form.type({ url })}
          warning={isPlainHttp(draft) ? t('plainHttp') : undefined}
          refusal={refusalOf('url')}
        />
        <div className="mt-1">
          <AddressChoices withHandler={withHandler} onChoose={(url) => form.type({ url })} />
        </div>
      </div>
      <EventBoxes
        ref={(element) => {
          fields.current.events = element
        }}
        names={names}
        ticked={draft.events}
        onTick={(events) => form.type({ events })}
        refusal={refusalOf('events')}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="push" aria-disabled={form.sending}>
          {t(editing ? 'change' : 'create')}
        </Button>
        {editing ? <Button onClick={form.leave}>{t('cancel')}</Button> : null}
        <p role="status" className="text-sm">
          {form.saved === undefined ? '' : t('saved', { name: form.saved })}
          {unplaced ? <span className="text-bad">{t('refused', { text: unplaced.text })}</span> : null}
        </p>
      </div>
      <p className="text-sm text-muted">{t('sameByApi')}</p>
    </form>
  )
})
