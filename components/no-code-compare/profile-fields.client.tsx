'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { type Profile, type ProfileNumber, profileLimits } from '@/lib/cost/profile'
import { NumberInput } from './number-input.client'
import { placeOf, stops } from './stops'

interface FieldProps {
  field: ProfileNumber
  profile: Profile
  runs: number
  onChange: (changed: Partial<Profile>) => void
}

/** One number, to type or to move. */
function ProfileField({ field, profile, runs, onChange }: FieldProps) {
  const t = useTranslations('compare.profile')
  const value = profile[field]
  return (
    <div data-field={field}>
      <NumberInput
        whole
        label={t(field)}
        value={value}
        limits={profileLimits[field]}
        note={t(`${field}Note`, { runs })}
        onChange={(next) => onChange({ [field]: next })}
      />
      <input
        type="range"
        min={0}
        max={stops[field].length - 1}
        value={placeOf(field, value)}
        aria-label={t('slider', { name: t(field) })}
        aria-valuetext={String(value)}
        onChange={({ target }) => onChange({ [field]: stops[field][Number(target.value)] ?? value })}
        className="mt-1 h-6 w-full accent-ink"
      />
    </div>
  )
}

const fieldsOf: Readonly<Record<Profile['starts'], readonly ProfileNumber[]>> = {
  webhook: ['calls', 'items', 'once', 'each'],
  schedule: ['everyMinutes', 'finds', 'items', 'once', 'each'],
}

/** What the workflow does in a month. */
export function ProfileFields({ profile, runs, onChange }: Omit<FieldProps, 'field'>) {
  const t = useTranslations('compare.profile')
  const group = useId()
  return (
    <fieldset className="min-w-0 space-y-4 rounded-xl border border-line p-3">
      <legend className="px-1 text-sm font-bold">{t('title')}</legend>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
        <legend className="mb-1 font-semibold">{t('starts')}</legend>
        {(['webhook', 'schedule'] as const).map((starts) => (
          <label key={starts} className="flex min-h-10 items-center gap-2">
            <input
              type="radio"
              name={group}
              checked={profile.starts === starts}
              onChange={() => onChange({ starts })}
              className="size-4 shrink-0 accent-ink"
            />
            {t(starts)}
          </label>
        ))}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        {fieldsOf[profile.starts].map((field) => (
          <ProfileField key={field} {...{ field, profile, runs, onChange }} />
        ))}
      </div>
    </fieldset>
  )
}
