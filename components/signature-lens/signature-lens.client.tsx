'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useMemo, useReducer } from 'react'
import { partChecks } from '@/lib/practice/part-checks'
import { progress as store } from '@/lib/progress/store'
import type { StyleId } from '@/mocks/webhooks/signing/style'
import { styles } from '@/mocks/webhooks/signing/styles'
import { PartChecks } from '../exercise/part-checks.client'
import { Button } from '../ui/button'
import { ByteView } from './byte-view.client'
import { Doctor } from './doctor.client'
import { LensChoice } from './lens-choice.client'
import { lensHistory, startHistory } from './lens-history'
import type { LensPart } from './lens-part'
import { lensView } from './lens-view'
import { lightsOf } from './lights'
import { Lights } from './lights.client'
import { ReceiverPanel } from './receiver-panel.client'
import { SenderPanel } from './sender-panel.client'
import { SidesTable } from './sides-table.client'
import { SignedText } from './signed-text.client'
import { WayPanel } from './way-panel.client'

/** A signed delivery from both ends: every field takes effect at once, every step can be undone. */
export default function Lens({ id: lensId, style }: { id: string; style: StyleId }) {
  const t = useTranslations('lens')
  const id = useId()
  const [{ now: state, past }, act] = useReducer(lensHistory, style, startHistory)
  const view = useMemo(() => lensView(state), [state])
  const failed = lightsOf(view).find((light) => light.state === 'fail')?.id
  useEffect(() => {
    if (failed && !store.exercise(lensId).passed[failed]) store.recordAttempt(lensId, [failed])
  }, [failed, lensId])
  const part: LensPart = { id, state, view, onChange: (patch) => act({ kind: 'change', patch }) }
  return (
    <div className="space-y-5">
      <div>
        <LensChoice
          label={t('style.label')}
          options={styles.map((one) => ({
            id: one.id,
            name: one.id === 'none' ? t('style.none') : one.name,
          }))}
          value={state.style}
          describedBy={`${id}-about`}
          onChange={(next) => act({ kind: 'style', style: next })}
        />
        <p id={`${id}-about`} className="mt-1 max-w-prose text-sm text-muted">
          {t(`style.about.${state.style}`)}
        </p>
      </div>
      <div className="grid items-start gap-4 xl:grid-cols-3">
        <SenderPanel {...part} />
        <WayPanel {...part} onFlip={() => act({ kind: 'flip' })} />
        <ReceiverPanel {...part} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button disabled={past.length === 0} onClick={() => act({ kind: 'undo' })}>
          {t('undo')}
        </Button>
        <Button onClick={() => act({ kind: 'start-over' })}>{t('startOver')}</Button>
        <p className="text-xs text-muted">{t('practice')}</p>
      </div>
      <Lights view={view} />
      <PartChecks
        id={lensId}
        checks={Object.fromEntries(partChecks.SignatureLens.map((check) => [check, t(`check.${check}`)]))}
      />
      <SignedText view={view} />
      <ByteView view={view} />
      <SidesTable state={state} view={view} />
      <Doctor state={state} />
    </div>
  )
}
