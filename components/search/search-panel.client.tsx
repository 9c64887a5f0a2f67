'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { search } from '@/lib/search/engine'
import { Results } from './results.client'
import { SearchNews } from './search-news.client'
import { useIndex } from './use-index'

export { loadIndex } from './load-index'

export interface SearchPanelProps {
  query: string
  onQuery: (query: string) => void
  close: () => void
}

/** The field and what it finds: the focus stays in the field, arrows choose, Enter goes. */
export function SearchPanel({ query, onQuery, close }: SearchPanelProps) {
  const t = useTranslations('search')
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const { index, failed, retry } = useIndex(useLocale())
  const asked = useDeferredValue(query.trim())
  const groups = useMemo(() => (index && asked !== '' ? search(index, asked) : []), [index, asked])
  const total = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  const [chosen, setChosen] = useState(0)
  const optionId = (place: number) => `${listId}-${place}`

  useEffect(() => field.current?.select(), [])

  const choose = (place: number) => {
    setChosen(place)
    document.getElementById(optionId(place))?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || total === 0) return
    if (event.key === 'ArrowDown') choose((chosen + 1) % total)
    else if (event.key === 'ArrowUp') choose((chosen + total - 1) % total)
    else if (event.key === 'Enter') document.getElementById(optionId(chosen))?.click()
    else return
    event.preventDefault()
  }
  return (
    <div className="flex h-full flex-col sm:max-h-[calc(84dvh-2px)]">
      <div className="flex items-center gap-2 border-b border-line p-3">
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={t('label')}
          aria-autocomplete="list"
          aria-expanded={total > 0}
          aria-controls={listId}
          aria-activedescendant={total > 0 ? optionId(chosen) : undefined}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          value={query}
          onChange={(event) => {
            onQuery(event.target.value)
            setChosen(0)
          }}
          onKeyDown={press}
          placeholder={t('placeholder')}
          className="min-h-12 min-w-0 flex-1 rounded-xl border border-line-strong bg-surface px-4 placeholder:text-muted"
        />
        <button type="button" onClick={close} className="min-h-10 rounded-lg px-3 text-sm hover:bg-sunken">
          {t('close')}
        </button>
      </div>
      <SearchNews
        asked={asked}
        count={index && groups.reduce((sum, { count }) => sum + count, 0)}
        failed={failed}
        retry={retry}
      />
      <Results
        listId={listId}
        groups={groups}
        chosen={chosen}
        onChoose={setChosen}
        optionId={optionId}
        onGo={close}
      />
    </div>
  )
}
