'use client'
import { useTranslations } from 'next-intl'
import { ClockField } from './clock-field.client'
import { LensField, Panel } from './lens-field'
import type { LensPart } from './lens-part'

/** What is signed, when and with what. */
export function SenderPanel({ id, state, view, onChange }: LensPart) {
  const t = useTranslations('lens.sender')
  const noteId = `${id}-one-only`
  const oneOnly = state.rotating && !view.style.manySignatures
  return (
    <Panel title={t('title')}>
      <LensField label={t('body')} value={state.body} rows={6} onChange={(body) => onChange({ body })} />
      <LensField label={t('id')} value={state.id} onChange={(next) => onChange({ id: next })} />
      <ClockField label={t('clock')} value={state.sentAt} onChange={(sentAt) => onChange({ sentAt })} />
      {state.style === 'none' ? null : (
        <>
          <LensField label={t('secret')} value={state.secret} onChange={(secret) => onChange({ secret })} />
          <label className="flex min-h-10 items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={state.rotating}
              aria-describedby={oneOnly ? noteId : undefined}
              onChange={(event) => onChange({ rotating: event.target.checked })}
              className="size-4 shrink-0 accent-ink"
            />
            {t('rotating')}
          </label>
          {oneOnly ? (
            <p id={noteId} className="text-sm text-warn">
              {t('oneOnly')}
            </p>
          ) : null}
          {state.rotating ? (
            <LensField
              label={t('oldSecret')}
              value={state.oldSecret}
              onChange={(oldSecret) => onChange({ oldSecret })}
            />
          ) : null}
        </>
      )}
    </Panel>
  )
}
