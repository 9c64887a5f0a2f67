import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { glossary, type Term } from '@/lib/content/glossary'
import { findLesson, readCourse } from '@/lib/content/tree'
import { htmlLang, type Locale, localeNames, locales } from '@/lib/i18n/locales'

const link = 'text-pull underline underline-offset-4'

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <p className="mt-1.5 flex flex-wrap gap-x-2 text-sm">
    <span className="text-muted">{label}</span>
    {children}
  </p>
)

/** A word, what it means, its names in the other languages, its neighbours and its lesson. */
export async function TermEntry({ term, locale }: { term: Term; locale: Locale }) {
  const t = await getTranslations('glossary')
  const near = term.see.flatMap((id) => glossary().get(id) ?? [])
  const taught = term.lesson && findLesson(readCourse(), term.lesson)
  const also = term.also[locale]
  return (
    <div
      id={term.id}
      data-entry={term.id}
      className="mt-4 scroll-mt-20 rounded-2xl border border-line bg-raised p-4 shadow-card target:border-pull sm:px-6"
    >
      <dt className="text-lg font-bold tracking-tight">
        <a href={`#${term.id}`} className="hover:underline">
          {term.term[locale]}
        </a>
      </dt>
      <dd>
        <p className="mt-1 max-w-[68ch]">{term.definition[locale]}</p>
        {also ? <Line label={t('also')}>{also.join(', ')}</Line> : null}
        {locales
          .filter((other) => other !== locale)
          .map((other) => (
            <Line key={other} label={`${localeNames[other]}:`}>
              <span lang={htmlLang[other]}>{term.term[other]}</span>
            </Line>
          ))}
        {near.length > 0 ? (
          <Line label={t('see')}>
            {near.map(({ id, term: words }) => (
              <a key={id} href={`#${id}`} className={link}>
                {words[locale]}
              </a>
            ))}
          </Line>
        ) : null}
        {taught ? (
          <Line label={t('lesson')}>
            <a href={`/${locale}/lessons/${taught.lesson.id}`} className={link}>
              {taught.lesson.meta[locale].title}
            </a>
          </Line>
        ) : null}
      </dd>
    </div>
  )
}
