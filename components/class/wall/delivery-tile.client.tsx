'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { isBad, isGood, wordsOf } from '@/lib/live-wall/delivery-board'
import { outcomeLook, outcomeSigns } from './outcome-look'

interface Props {
  /** Undefined where nobody is named. */
  name: string | undefined
  words: string
  retried: number
}

/** What one learner's handler made of each request of a fire. */
export const DeliveryTile = memo(function DeliveryTile({ name, words, retried }: Props) {
  const t = useTranslations('classWall.deliveries')
  const all = wordsOf({ words })
  const look = all.some(isBad) ? 'border-bad' : all.every(isGood) ? 'border-good' : 'border-line'
  return (
    <div data-delivery={words} className={`min-w-0 rounded-lg border-2 bg-raised px-2 py-1.5 ${look}`}>
      {name === undefined ? null : <bdi className="block truncate text-sm font-semibold">{name}</bdi>}
      <ol className="mt-0.5 flex flex-wrap gap-1">
        {all.map((word, n) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a request is its number
            key={n}
            title={`${n + 1}. ${t(`outcome.${word}`)}`}
            className={`min-w-6 rounded px-1 text-center font-mono text-sm font-bold ${outcomeLook(word)}`}
          >
            <span aria-hidden="true">{outcomeSigns[word]}</span>
            <span className="sr-only">{t(`outcome.${word}`)}</span>
          </li>
        ))}
      </ol>
      {retried > 0 ? <p className="text-xs text-muted">{t('retried', { count: retried })}</p> : null}
    </div>
  )
})
