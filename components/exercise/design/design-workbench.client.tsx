'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { designFiles } from '@/lib/practice/design/kept-design'
import { matters } from '@/lib/practice/design/settings'
import { onFirstTouch } from '../../shell/first-touch'
import { Button } from '../../ui/button'
import { ResetBar } from '../reset-bar.client'
import { useSession } from '../use-session.client'
import type { DesignStart } from './design-start'
import { FiguresTable } from './figures-table.client'
import { RunsTable } from './runs-table.client'
import { SettingChoice } from './setting-choice.client'
import { type Design, loadDay, useDesign } from './use-design'

function News({ phase, shown }: Pick<Design, 'phase' | 'shown'>) {
  const t = useTranslations('design')
  const words = () => {
    if (phase === 'living' || phase === 'failed') return t(phase)
    if (phase === 'idle' || !shown) return ''
    const { missed, requests } = shown.figures
    return t('done', { missed, requests })
  }
  return (
    <p role="status" aria-live="polite" className="text-sm font-semibold">
      {words()}
    </p>
  )
}

/** Choose, live a day with it, look at what it came to, choose again; all days stay side by side. */
export default function DesignWorkbench({
  id,
  title,
  start,
}: {
  id: string
  title?: string
  start: DesignStart
}) {
  const t = useTranslations('design')
  const [session] = useSession(id)
  const design = useDesign(id, start)
  const { chosen, runs, shown, phase } = design
  const { outage, price } = start.scene
  useEffect(() => onFirstTouch(loadDay), [])
  const reset = (files: Record<string, string>) => {
    design.replace(files)
    void session.startOver()
  }
  return (
    <section aria-label={title ? `${t('region')}: ${title}` : t('region')} className="space-y-5 px-1">
      {outage ? (
        <p className="max-w-[68ch] text-sm text-muted">{t('outage', { hours: outage.to - outage.from })}</p>
      ) : null}
      <div className="grid gap-6 lg:grid-cols-[3fr_2fr] lg:items-start">
        <div className="space-y-4">
          {start.settings.map((setting) => (
            <SettingChoice
              key={setting.id}
              setting={setting}
              chosen={chosen[setting.id]}
              matters={matters(setting.id, chosen)}
              onChoose={(option) => design.choose({ [setting.id]: option })}
            />
          ))}
          <div className="flex flex-wrap items-center gap-3">
            <Button variant="push" aria-disabled={phase === 'living'} onClick={() => void design.live()}>
              {t('live')}
            </Button>
            <News phase={phase} shown={shown} />
          </div>
        </div>
        <FiguresTable figures={shown?.figures} price={price} />
      </div>
      <RunsTable runs={runs} settings={start.settings} price={price} />
      <ResetBar
        earlier={design.earlier}
        onReset={() => reset(designFiles({ chosen: start.chosen, runs: [] }))}
        onUndo={reset}
      />
    </section>
  )
}
