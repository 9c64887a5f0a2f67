import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { ContentError } from '@/lib/content/failure'
import { glossary, glossaryFolder } from '@/lib/content/glossary'
import type { Locale } from '@/lib/i18n/locales'

interface Props {
  locale: Locale
  /** A term of the glossary. */
  id: string
  /** The word as the sentence needs it. */
  children?: ReactNode
}

/**
 * A word of the prose that explains itself. The browser's own popover does all the work: Enter or a tap opens it, Esc
 * closes it, and no script is loaded for it. It hangs on its word where the browser can do that, else at the foot of
 * the window. On paper only the word is left.
 */
export function Term({ locale, id, children }: Props) {
  const t = useTranslations('glossary')
  const noteId = useId()
  const term = glossary().get(id)
  if (term === undefined) {
    throw new ContentError(
      'explain a word',
      glossaryFolder,
      `there is no term "${id}"`,
      `Add ${id}.json or correct the id of <Term>`,
    )
  }
  return (
    <>
      <button
        type="button"
        popoverTarget={noteId}
        data-term={id}
        className="inline cursor-help underline decoration-line-strong decoration-dotted decoration-2 underline-offset-4 hover:decoration-pull print:inline! print:no-underline"
      >
        {children ?? term.term[locale]}
      </button>
      <span popover="auto" id={noteId} role="note" aria-label={term.term[locale]} className="term-note">
        <strong>{term.term[locale]}</strong>
        <span className="block">{term.definition[locale]}</span>
        <a href={`/${locale}/glossary#${id}`}>{t('more')}</a>
      </span>
    </>
  )
}
