'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { exampleIds, examples, type Figure, facts, mostAssumed } from '@/lib/cost/figures'
import { Button } from '../ui/button'
import { AsOf } from './as-of'
import { NumberInput } from './number-input.client'
import type { CompareHandle } from './use-compare'

const columns = ['figure', 'value', 'kind', 'asOf', 'source'] as const
const factIds = Object.keys(facts) as (keyof typeof facts)[]

interface RowProps {
  name: string
  figure: Figure
  source: string
  /** Facts show their value; of an example this is the field. */
  children: ReactNode
}

function FigureRow({ name, figure, source, children }: RowProps) {
  const t = useTranslations('compare.assumed')
  const cell = 'border-t border-line px-2 py-1.5 align-top sm:px-3'
  return (
    <tr>
      <th scope="row" className={`${cell} min-w-48 text-left font-normal`}>
        {name}
      </th>
      <td className={`${cell} min-w-28 tabular-nums`}>{children}</td>
      <td className={`${cell} ${figure.kind === 'example' ? 'font-semibold text-warn' : ''}`}>
        {t(figure.kind)}
      </td>
      <td className={cell}>
        <AsOf date={figure.date} />
      </td>
      <td className={`${cell} break-words`}>{source}</td>
    </tr>
  )
}

/** Every figure of the bill with its date and its source; the examples can be changed. */
export function Assumptions({ handle }: { handle: CompareHandle }) {
  const t = useTranslations('compare.assumed')
  const [news, setNews] = useState<'wasReset' | 'wasUndone'>()
  const { assumed, assume, reset, undo } = handle
  const sourceOf = (id: keyof typeof facts) =>
    id === 'runExecutions' ? `${facts[id].source} (${t('copies')})` : facts[id].source
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="overflow-x-auto" tabIndex={0}>
        <table className="w-full border-collapse text-sm">
          <caption className="pb-2 text-left">
            <span className="font-semibold">{t('caption')}</span>
            <span className="mt-1 block max-w-[68ch] text-muted">{t('lead')}</span>
          </caption>
          <thead>
            <tr className="text-left align-bottom text-muted">
              {columns.map((column) => (
                <th key={column} scope="col" className="px-2 py-1.5 font-semibold sm:px-3">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {factIds.map((id) => (
              <FigureRow key={id} name={t(`facts.${id}`)} figure={facts[id]} source={sourceOf(id)}>
                {facts[id].value}
              </FigureRow>
            ))}
            {exampleIds.map((id) => (
              <FigureRow key={id} name={t(`examples.${id}`)} figure={examples[id]} source={t('own')}>
                <NumberInput
                  label={t(`examples.${id}`)}
                  value={assumed[id]}
                  limits={[id === 'makeSize' || id === 'cloudSize' ? 1 : 0, mostAssumed]}
                  onChange={(value) => {
                    setNews(undefined)
                    assume(id, value)
                  }}
                />
              </FigureRow>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2 max-w-[68ch] text-xs text-muted">{t('packages')}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button
          onClick={() => {
            reset()
            setNews('wasReset')
          }}
        >
          {t('reset')}
        </Button>
        {/* Not disabled after use: the keyboard would lose its place. */}
        <Button
          aria-disabled={undo === undefined}
          className="aria-disabled:opacity-55"
          onClick={() => {
            if (undo === undefined) return
            undo()
            setNews('wasUndone')
          }}
        >
          {t('undo')}
        </Button>
        <p role="status" className="text-sm">
          {news === undefined ? null : t(news)}
        </p>
      </div>
    </div>
  )
}
