'use client'
import { useTranslations } from 'next-intl'
import { type FaultName, faults } from '@/lib/live/fired'
import type { DraftSend } from '@/lib/live-wall/fire-presets'
import { Button } from '../../ui/button'
import { fieldLook, Labelled } from '../../webhook-lab/labelled.client'

interface Props {
  number: number
  row: DraftSend
  onChange: (row: DraftSend) => void
  /** Undefined for the only row. */
  onRemove: (() => void) | undefined
}

/** One message of a sequence: when it leaves, and what happens to it on its way. */
export function FaultRow({ number, row, onChange, onRemove }: Props) {
  const t = useTranslations('classWall.fire')
  const toggle = (fault: FaultName) =>
    onChange({
      ...row,
      faults: row.faults.includes(fault) ? row.faults.filter((one) => one !== fault) : [...row.faults, fault],
    })
  return (
    <fieldset className="grid gap-2 rounded-lg border border-line p-3">
      <legend className="px-1 text-sm font-semibold">{t('message', { number })}</legend>
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-32">
          <Labelled label={t('after')}>
            {(id) => (
              <input
                id={id}
                inputMode="decimal"
                value={row.seconds}
                aria-label={t('afterOf', { number })}
                onChange={({ target }) => onChange({ ...row, seconds: target.value })}
                className={fieldLook}
              />
            )}
          </Labelled>
        </div>
        {onRemove ? (
          <Button onClick={onRemove} aria-label={t('removeOf', { number })}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {faults.map((fault) => (
          <label key={fault} className="inline-flex min-h-8 items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={row.faults.includes(fault)}
              onChange={() => toggle(fault)}
              className="size-4 accent-push"
            />
            {t(`fault.${fault}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
