'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Send } from '@/lib/live/fired'
import {
  type DraftSend,
  draftOf,
  firesAMinute,
  mostSends,
  type PresetName,
  presetNames,
  presets,
  sendsOf,
} from '@/lib/live-wall/fire-presets'
import { Button } from '../../ui/button'
import type { EventName } from '../../webhook-lab/lab-start'
import { Choice } from '../../webhook-lab/labelled.client'
import { FaultRow } from './fault-row.client'

interface Props {
  events: readonly EventName[]
  /** How many more this minute. */
  left: number
  /** Not at the wheel, or a command is on its way. */
  disabled: boolean
  onFire: (event: string, sends: Send[]) => void
}

/** Which webhook, and what happens to it on its way to everybody. */
export function FireForm({ events, left, disabled, onFire }: Props) {
  const t = useTranslations('classWall.fire')
  const [event, setEvent] = useState('MESSAGE_RECEIVED')
  const [preset, setPreset] = useState<PresetName | 'own'>('once')
  const [rows, setRows] = useState<DraftSend[]>(draftOf(presets.once))
  const sends = sendsOf(rows)
  const choosePreset = (name: PresetName | 'own') => {
    setPreset(name)
    if (name !== 'own') setRows(draftOf(presets[name]))
  }
  const change = (changed: DraftSend[]) => {
    setPreset('own')
    setRows(changed)
  }
  return (
    <form
      aria-label={t('title')}
      className="grid content-start gap-3 rounded-xl border border-line bg-raised p-4"
      onSubmit={(submit) => {
        submit.preventDefault()
        if (sends && !disabled && left > 0) onFire(event, sends)
      }}
    >
      <h3 className="font-semibold">{t('title')}</h3>
      <Choice
        label={t('event')}
        value={event}
        options={
          events.length > 0
            ? events.map(({ type, name }) => ({ value: type, label: `${type} – ${name}` }))
            : [{ value: event, label: event }]
        }
        onChoose={setEvent}
      />
      <Choice
        label={t('sequence')}
        value={preset}
        options={[...presetNames, 'own' as const].map((name) => ({
          value: name,
          label: t(`preset.${name}`),
        }))}
        onChoose={choosePreset}
      />
      <details className="rounded-lg border border-line px-3 py-2" open={preset === 'own' || undefined}>
        <summary className="min-h-8 cursor-pointer text-sm font-semibold">
          {t('messages', { count: rows.length })}
        </summary>
        <div className="mt-2 grid gap-3">
          {rows.map((row, index) => (
            <FaultRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              key={index}
              number={index + 1}
              row={row}
              onChange={(changed) => change(rows.with(index, changed))}
              onRemove={rows.length > 1 ? () => change(rows.toSpliced(index, 1)) : undefined}
            />
          ))}
          <Button
            disabled={rows.length >= mostSends}
            onClick={() => change([...rows, { seconds: String(3 * rows.length), faults: [] }])}
          >
            {t('add')}
          </Button>
        </div>
      </details>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="push" disabled={disabled || left === 0 || sends === undefined}>
          {t('fire')}
        </Button>
        <p className="text-sm text-muted">{t('left', { left, most: firesAMinute })}</p>
        <p role="status" className="text-sm text-bad empty:hidden">
          {sends === undefined ? t('unreadable') : ''}
        </p>
      </div>
    </form>
  )
}
