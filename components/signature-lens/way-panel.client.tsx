'use client'
import { useTranslations } from 'next-intl'
import { utf8 } from '@/mocks/webhooks/signing/encoding'
import { Button } from '../ui/button'
import { differenceOf } from './byte-rows'
import { canFlip } from './flip-byte'
import { LensChoice } from './lens-choice.client'
import { LensField, Panel } from './lens-field'
import type { LensPart } from './lens-part'
import { losses } from './lens-state'

/** What can happen between the two ends. */
export function WayPanel({ id, state, view, onChange, onFlip }: LensPart & { onFlip: () => void }) {
  const t = useTranslations('lens.way')
  const [arrived, sent] = [utf8(view.arrived), utf8(state.body)]
  const count = Math.max(differenceOf(arrived, sent).count, differenceOf(sent, arrived).count)
  const noteId = `${id}-way-note`
  const headers = Object.entries(view.headers)
  return (
    <Panel title={t('title')}>
      <LensField
        label={t('body')}
        value={view.arrived}
        rows={6}
        describedBy={noteId}
        onChange={(text) => onChange({ arrived: text === state.body ? undefined : text })}
      />
      <p id={noteId} className={`text-sm ${count > 0 ? 'text-warn' : 'text-muted'}`}>
        {count > 0 ? t('changed', { count }) : t('asSent')}
      </p>
      <Button disabled={!canFlip(view.arrived)} onClick={onFlip}>
        {t('flip')}
      </Button>
      {state.style === 'none' ? null : (
        <LensChoice
          label={t('loss')}
          options={losses.map((loss) => ({ id: loss, name: t(`losses.${loss}`) }))}
          value={state.loss}
          onChange={(loss) => onChange({ loss })}
        />
      )}
      <div>
        <p className="text-sm font-medium">{t('headers')}</p>
        {headers.length === 0 ? (
          <p className="mt-1 text-sm text-muted">{t('noHeaders')}</p>
        ) : (
          <ul className="mt-1 space-y-1 rounded-lg bg-sunken p-2 font-mono text-xs break-all">
            {headers.map(([name, value]) => (
              <li key={name}>
                <span className="font-semibold">{name}:</span> {value}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  )
}
