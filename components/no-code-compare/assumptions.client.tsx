'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { exampleIds, examples, type Figure, facts, mostAssumed } from '@/lib/cost/figures'
import { Button } from '../ui/button'
import { AsOf } from './as-of'
import { NumberInput } from './number-input.client'
import { Sideways } from './sideways'
import type { CompareHandle } from './use-compare'

const columns = ['figure', 'value', 'kind', 'asOf', 'source'] as const
/** The last three: on a phone they stand below the figure's name. */
const wideOnly = 'hidden sm:table-cell'
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
  const kind = (
    <span className={figure.kind === 'example' ? 'font-semibold text-warn' : ''}>{t(figure.kind)}</span>
  )
  return (
    <tr>
      <th scope="row" className={`${cell} text-left font-normal sm:min-w-48`}>
        {name}
        <span className="mt-0.5 block text-xs text-muted wrap-break-word sm:hidden">
          {kind} · <AsOf date={figure.date} /> · {source}
        </span>
      </th>
      <td className={`${cell} tabular-nums sm:min-w-28`}>{children}</td>
      <td className={`${cell} ${wideOnly}`}>{kind}</td>
      <td className={`${cell} ${wideOnly}`}>
        <AsOf date={figure.date} />
      </td>
      <td className={`${cell} ${wideOnly} break-words`}>{source}</td>
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
      <Sideways label={t('caption')}>
        <table className="w-full border-collapse text-sm">
          <caption className="pb-2 text-left">
            <span className="font-semibold">{t('caption')}</span>
            <span className="mt-1 block max-w-[min(68ch,100cqi)] text-muted">{t('lead')}</span>
          </caption>
          <thead>
            <tr className="text-left align-bottom text-muted">
              {columns.map((column, place) => (
                <th
                  key={column}
                  scope="col"
                  className={`px-2 py-1.5 font-semibold sm:px-3 ${place > 1 ? wideOnly : ''}`}
                >
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
      </Sideways>
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
