'use client'
import { useTranslations } from 'next-intl'
import { AskOnce } from './ask-once.client'
import type { Person } from './use-who'

/** Who is in. Names are text, whatever they say. */
export function WhoList({ who, onKick }: { who: readonly Person[]; onKick: (member: string) => void }) {
  const t = useTranslations('classPresent.who')
  const here = who.filter(({ present }) => present).length
  return (
    <section aria-labelledby="class-who">
      <h2 id="class-who" className="text-lg font-bold">
        {t('title')}
      </h2>
      <p role="status" className="text-sm text-muted">
        {t('count', { here, all: who.length })}
      </p>
      <ul className="mt-2 grid gap-2 sm:grid-cols-2">
        {who.map(({ id, name, present }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-2 rounded-xl border border-line bg-raised px-3 py-1.5"
          >
            <span className="min-w-0 flex-1 font-medium break-words">
              <bdi>{name}</bdi>
            </span>
            <span className={`text-sm ${present ? 'text-good' : 'text-muted'}`}>
              <span aria-hidden="true">{present ? '●' : '○'}</span> {t(present ? 'here' : 'away')}
            </span>
            <AskOnce
              label={t('kick', { name })}
              question={t('kickQuestion', { name })}
              onYes={() => onKick(id)}
              className="min-h-8 px-2 text-xs"
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
