'use client'
import { useTranslations } from 'next-intl'
import type { Group } from '@/lib/search/engine'
import { ResultOption } from './result-option.client'

interface Props {
  listId: string
  groups: readonly Group[]
  /** Counted through all groups. */
  chosen: number
  onChoose: (place: number) => void
  optionId: (place: number) => string
  onGo: () => void
}

/** What was found, by kind. An option is a link too, so it can be opened in another tab. */
export function Results({ listId, groups, chosen, onChoose, optionId, onGo }: Props) {
  const t = useTranslations('search')
  const begins = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { hits }) => sum + hits.length, 0),
  )
  return (
    <div
      role="listbox"
      id={listId}
      tabIndex={-1}
      aria-label={t('results')}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-3"
    >
      {groups.map(({ kind, hits, count }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list of options
        <div key={kind} role="group" aria-labelledby={`${listId}-${kind}`} className="pb-2">
          <div
            id={`${listId}-${kind}`}
            className="flex items-baseline justify-between gap-3 px-2 pt-2 pb-1 text-xs font-semibold text-muted"
          >
            <span>{t(`kinds.${kind}`)}</span>
            {count > hits.length ? (
              <span className="font-normal">{t('some', { shown: hits.length, count })}</span>
            ) : null}
          </div>
          {hits.map((hit, at) => {
            const place = (begins[index] ?? 0) + at
            return (
              <ResultOption
                key={hit.id}
                hit={hit}
                id={optionId(place)}
                chosen={place === chosen}
                onChoose={() => onChoose(place)}
                onGo={onGo}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}
