'use client'
import { useTranslations } from 'next-intl'
import { ClockField } from './clock-field.client'
import { LensChoice } from './lens-choice.client'
import { LensField, Panel } from './lens-field'
import type { LensPart } from './lens-part'
import { readings } from './lens-state'

/** With what, when and how it is checked. */
export function ReceiverPanel({ id, state, view, onChange }: LensPart) {
  const t = useTranslations('lens.receiver')
  const noteId = `${id}-reading-note`
  const said = state.reading === 'raw' ? 'kept' : view.readingChanges ? 'rewritten' : 'lucky'
  return (
    <Panel title={t('title')}>
      <LensChoice
        label={t('reading')}
        options={readings.map((reading) => ({ id: reading, name: t(`readings.${reading}`) }))}
        value={state.reading}
        describedBy={noteId}
        onChange={(reading) => onChange({ reading })}
      />
      <p id={noteId} className={`text-sm ${said === 'kept' ? 'text-muted' : 'text-warn'}`}>
        {t(said)}
      </p>
      <ClockField
        label={t('clock')}
        value={state.receivedAt}
        onChange={(receivedAt) => onChange({ receivedAt })}
      />
      {state.style === 'none' ? null : (
        <LensField
          label={t('secret')}
          value={state.receiverSecret}
          onChange={(receiverSecret) => onChange({ receiverSecret })}
        />
      )}
    </Panel>
  )
}
