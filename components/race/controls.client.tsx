'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '../ui/button'
import { intervals } from './intervals'
import { outageOf, type RaceChoice, type RaceHandle } from './use-race'
import { useShopTime } from './use-shop-time'
import { useSpan } from './use-span'

export type Settings = RaceChoice & { price: number }

interface Props {
  choice: Settings
  race: RaceHandle
  /** No prediction yet. */
  locked: boolean
  hours: number
  onChange: (choice: Settings) => void
}

const speeds = ['60', '600', '3600'] as const
const field = 'min-h-10 rounded-lg border border-line-strong bg-surface px-3 text-sm'

/** What the next race is like: fixed while one is on. */
function Conditions({ choice, hours, onChange }: Pick<Props, 'choice' | 'hours' | 'onChange'>) {
  const t = useTranslations('race.settings')
  const [span, time] = [useSpan(), useShopTime()]
  const sliderId = useId()
  const interval = span((intervals[choice.place] ?? 0) * 1000)
  const { from, to } = outageOf(hours)
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div>
        <label htmlFor={sliderId} className="flex justify-between gap-3 text-sm font-semibold">
          {t('interval')} <span>{interval}</span>
        </label>
        <input
          id={sliderId}
          type="range"
          min={0}
          max={intervals.length - 1}
          value={choice.place}
          aria-valuetext={interval}
          onChange={({ target }) => onChange({ ...choice, place: Number(target.value) })}
          className="mt-2 h-6 w-full accent-pull"
        />
        <p aria-hidden="true" className="flex justify-between text-xs text-muted">
          <span>{span((intervals[0] ?? 0) * 1000)}</span>
          <span>{span((intervals.at(-1) ?? 0) * 1000)}</span>
        </p>
      </div>
      <div className="space-y-2 text-sm">
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            checked={choice.down}
            onChange={({ target }) => onChange({ ...choice, down: target.checked })}
            className="mt-1 size-4 shrink-0 accent-pull"
          />
          <span>
            {t('down', { from: time(from), to: time(to) })}{' '}
            <span className="text-muted">{t('downNote')}</span>
          </span>
        </label>
        <label className={`flex items-start gap-2 ${choice.down ? '' : 'text-muted'}`}>
          <input
            type="checkbox"
            checked={choice.down && choice.retries}
            disabled={!choice.down}
            onChange={({ target }) => onChange({ ...choice, retries: target.checked })}
            className="mt-1 size-4 shrink-0 accent-push"
          />
          <span>{t('retries')}</span>
        </label>
      </div>
    </div>
  )
}

/** What may be changed while the race is on. */
function Meanwhile({ choice, onChange }: Pick<Props, 'choice' | 'onChange'>) {
  const t = useTranslations('race.settings')
  return (
    <>
      <label className="flex flex-wrap items-center gap-2 text-sm">
        {t('speed')}
        <select
          value={String(choice.speed)}
          onChange={({ target }) => onChange({ ...choice, speed: Number(target.value) })}
          className={field}
        >
          {speeds.map((speed) => (
            <option key={speed} value={speed}>
              {t(`speeds.${speed}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-wrap items-center gap-2 text-sm">
        {t('price')}
        <input
          type="number"
          min={0}
          step={0.1}
          value={choice.price}
          onChange={({ target }) => onChange({ ...choice, price: Math.max(0, Number(target.value)) })}
          className={`${field} w-24`}
        />
      </label>
    </>
  )
}

/** The same two buttons throughout and never disabled: the keyboard would lose its place. */
function Buttons({ race: { run, state, busy, start } }: Pick<Props, 'race'>) {
  const t = useTranslations('race.settings')
  const { phase } = state
  const label = () => {
    if (busy) return phase === 'paused' ? 'resume' : 'pause'
    return phase === 'done' ? 'again' : 'start'
  }
  const press = () => {
    if (!busy) start('at its speed')
    else if (phase === 'paused') void run?.resume()
    else run?.pause()
  }
  return (
    <>
      <Button variant="primary" onClick={press}>
        {t(label())}
      </Button>
      <Button onClick={() => (busy ? run?.toEnd() : start('to the end'))}>{t('toEnd')}</Button>
    </>
  )
}

/** How often to ask, under which conditions, how fast; and the buttons. */
export function Controls({ choice, race, locked, hours, onChange }: Props) {
  const t = useTranslations('race')
  return (
    <div>
      {locked ? <p className="mb-2 text-sm text-warn">{t('predict.locked')}</p> : null}
      <fieldset disabled={locked} className={`space-y-4 ${locked ? 'opacity-60' : ''}`}>
        <legend className="sr-only">{t('settings.title')}</legend>
        <fieldset disabled={race.busy}>
          <Conditions {...{ choice, hours, onChange }} />
        </fieldset>
        <div className="flex flex-wrap items-center gap-3">
          <Buttons race={race} />
          <Meanwhile {...{ choice, onChange }} />
        </div>
      </fieldset>
    </div>
  )
}
