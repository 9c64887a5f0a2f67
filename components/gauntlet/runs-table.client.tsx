'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useProgress } from '../shell/use-progress.client'
import { Button } from '../ui/button'
import { Panel } from '../webhook-lab/panel.client'
import { keptHours } from './kept-hours'
import { TableBox } from './table-box.client'

interface Props {
  id: string
  disabled: boolean
  onChoose: (seed: number) => void
}

const cell = 'px-2 py-1.5'

/** The hours played so far with their scores; they stay for the next visit. */
export function RunsTable({ id, disabled, onChoose }: Props) {
  const t = useTranslations('gauntlet.runs')
  const format = useFormatter()
  const hours = keptHours(useProgress().progress.answers, id)
  if (hours.length === 0) return null
  const best = Math.max(...hours.map((hour) => hour.best))
  return (
    <Panel title={t('title')} lead={t('best', { score: best })}>
      <TableBox label={t('caption')}>
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr className="text-left text-muted">
            {(['seed', 'best', 'last', 'count', 'take'] as const).map((column) => (
              <th key={column} scope="col" className={`${cell} font-semibold`}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map(({ seed, best: most, last, runs }) => (
            <tr key={seed} className="border-t border-line tabular-nums">
              <th scope="row" className={`${cell} text-left font-medium`}>
                {seed}
              </th>
              <td className={cell}>{format.number(most)}</td>
              <td className={cell}>{format.number(last)}</td>
              <td className={cell}>{format.number(runs)}</td>
              <td className={cell}>
                <Button disabled={disabled} onClick={() => onChoose(seed)}>
                  {t('take', { seed: String(seed) })}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </Panel>
  )
}
