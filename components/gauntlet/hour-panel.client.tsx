'use client'
import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { Button } from '../ui/button'
import { Panel } from '../webhook-lab/panel.client'
import { type GauntletState, isOn } from './gauntlet-session'
import { HourPicture } from './hour-picture.client'
import { HourStatus } from './hour-status.client'
import { SeedChoice } from './seed-choice.client'

interface Props {
  id: string
  state: GauntletState
  seed: number
  onSeed: (seed: number) => void
  onRun: () => void
  onCancel: () => void
}

/** Which hour, how far it has come, and what it looks like. */
export function HourPanel({ id, state, seed, onSeed, onRun, onCancel }: Props) {
  const t = useTranslations('gauntlet.hour')
  const on = isOn(state.phase)
  const drawn = useDeferredValue(state)
  return (
    <Panel title={t('title')} lead={t('lead')}>
      <SeedChoice {...{ id, seed, onSeed }} disabled={on} />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {/* One button throughout: the keyboard would lose its place. */}
        <Button variant="primary" onClick={on ? onCancel : onRun}>
          {t(on ? 'cancel' : 'run')}
        </Button>
        <HourStatus state={state} />
      </div>
      <HourPicture phase={drawn.phase} run={drawn.run} told={drawn.told} />
    </Panel>
  )
}
