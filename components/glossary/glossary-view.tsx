import { getTranslations } from 'next-intl/server'
import { glossary } from '@/lib/content/glossary'
import type { Locale } from '@/lib/i18n/locales'
import { folded } from '../reference/matches'
import { byLetter, letterId } from './letters'
import { Term } from './term'
import { TermEntry } from './term-entry'
import { TermFilter } from './term-filter.client'

/** All words by letter. The page is whole without a script; only the filter needs one. */
export async function GlossaryView({ locale }: { locale: Locale }) {
  const t = await getTranslations('glossary')
  const terms = glossary()
  const letters = byLetter(terms.values(), locale)
  const entries = letters.flatMap(({ letter, terms: of }) =>
    of.map(({ id, term, also }) => ({
      id,
      group: letterId(letter),
      words: folded([...Object.values(term), ...(also[locale] ?? [])].join(' ')),
    })),
  )
  return (
    <div className="mx-auto max-w-4xl px-4 py-8 sm:px-6">
      <h1 className="text-2xl font-extrabold tracking-tight sm:text-3xl">{t('title')}</h1>
      <p className="mt-3 mb-6 max-w-[68ch] text-lg text-muted">
        {t.rich('lead', {
          count: terms.size,
          term: (word) => (
            <Term locale={locale} id="endpoint">
              {word}
            </Term>
          ),
        })}
      </p>
      <TermFilter entries={entries}>
        <nav aria-label={t('letters')} className="mt-4 print:hidden">
          <ul className="flex flex-wrap gap-1">
            {letters.map(({ letter }) => (
              <li key={letter} data-group={letterId(letter)}>
                <a
                  href={`#${letterId(letter)}`}
                  className="grid size-9 place-items-center rounded-lg border border-line bg-raised font-semibold hover:border-pull"
                >
                  {letter}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {letters.map(({ letter, terms: of }) => (
          <section
            key={letter}
            id={letterId(letter)}
            data-group={letterId(letter)}
            aria-labelledby={`${letterId(letter)}-title`}
            className="mt-10 scroll-mt-16"
          >
            <h2 id={`${letterId(letter)}-title`} className="text-xl font-bold">
              {letter}
            </h2>
            <dl>
              {of.map((term) => (
                <TermEntry key={term.id} term={term} locale={locale} />
              ))}
            </dl>
          </section>
        ))}
      </TermFilter>
    </div>
  )
}
