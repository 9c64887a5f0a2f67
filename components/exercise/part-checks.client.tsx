'use client'
import { useTranslations } from 'next-intl'
import { useProgress } from '../shell/use-progress.client'

interface Props {
  /** `<unit>/<lesson>/<part>`. */
  id: string
  /** By id, in the order they are shown. */
  checks: Readonly<Record<string, string>>
}

/** The checks of a part of the text that judges by itself; what has passed once stays passed. */
export function PartChecks({ id, checks }: Props) {
  const t = useTranslations('exercise')
  const passed = useProgress().progress.exercises[id]?.passed ?? {}
  return (
    <div>
      <p className="text-sm font-semibold">{t('checks')}</p>
      <ul aria-label={t('checks')} className="mt-1 space-y-1">
        {Object.entries(checks).map(([check, label]) => {
          const state = passed[check] ? 'pass' : 'idle'
          return (
            <li key={check} data-check={check} data-state={state} className="flex gap-3 text-sm">
              <span className={`font-bold ${state === 'pass' ? 'text-good' : 'text-muted'}`}>
                <span aria-hidden="true">{state === 'pass' ? '✓' : '○'}</span>
                <span className="sr-only">{t(`state.${state}`)}</span>
              </span>
              <span>{label}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
