'use client'
import { useTranslations } from 'next-intl'
import { memo, useEffect, useState } from 'react'
import type { Fault, FaultValues } from '@/mocks/webhooks/faults/define-fault'
import type { FaultState } from '@/mocks/webhooks/faults/fault-state'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button.client'
import { fieldLook, Labelled } from '../labelled.client'
import { Panel } from '../panel.client'
import type { Lab } from '../use-lab'
import { FaultSwitch } from './fault-switch.client'
import { faultsModule } from './faults-module'
import { labAddress } from './lab-address'

/** What can go wrong on the way, to be switched on alone or together; the seed decides what is left to chance. */
export default memo(function FaultsPanel({
  id,
  session,
  faults: state,
}: { id: string } & Pick<Lab, 'session' | 'faults'>) {
  const t = useTranslations('webhookLab.faults')
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof faultsModule>>>()
  useEffect(() => {
    faultsModule().then(setLoaded, () => undefined)
  }, [])
  const choose = (next: FaultState) => void session.chooseFaults(next)
  const change = (fault: Fault, options: FaultValues | undefined) => {
    const others = state.faults.filter((each) => each.fault !== fault.id)
    const faults = options ? [...others, { fault: fault.id, options }] : others
    choose({ ...state, faults })
  }
  const valuesOf = (fault: Fault) => state.faults.find((each) => each.fault === fault.id)?.options
  return (
    <Panel title={t('title')} lead={t('lead')}>
      <div className="flex flex-wrap items-end gap-3">
        <Labelled label={t('seed')}>
          {(field) => (
            <input
              id={field}
              type="number"
              min={0}
              max={2 ** 31 - 1}
              value={state.seed}
              onChange={({ target }) => {
                const seed = target.valueAsNumber
                if (Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31) choose({ ...state, seed })
              }}
              className={`${fieldLook} max-w-32`}
            />
          )}
        </Labelled>
        {loaded ? (
          <CopyButton
            text={labAddress(location.href, id, loaded.faultLink(state))}
            name={t('copyLink')}
            words={{ copy: t('copyLink'), copied: t('copied'), failed: t('failed') }}
          />
        ) : null}
        <Button disabled={state.faults.length === 0} onClick={() => choose({ ...state, faults: [] })}>
          {t('off')}
        </Button>
        <p role="status" className="text-sm">
          {t('on', { count: state.faults.length })}
        </p>
      </div>
      <ul className="mt-3 grid min-h-64 gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {loaded?.faults.map((fault) => (
          <FaultSwitch
            key={fault.id}
            fault={fault}
            values={valuesOf(fault)}
            onChange={(options) => change(fault, options)}
          />
        ))}
      </ul>
    </Panel>
  )
})
