import type { Locale } from '@/lib/i18n/locales'
import { type Operation, referenceOf } from '@/mocks/define'
import { MethodBadge } from '../ui/method-badge'
import { hrefOf, shownPath } from './catalogue'
import { DeckName } from './deck-name'
import { PathText } from './path-text'

/** One line of the list: method, what it does, where. */
export function OperationRow({ operation, locale }: { operation: Operation; locale: Locale }) {
  const { summary, deckName } = referenceOf(operation)
  return (
    <li data-entry={operation.id}>
      <a
        href={hrefOf(locale, operation)}
        className="group grid grid-cols-[4.5rem_minmax(0,1fr)] items-baseline gap-x-2 px-4 py-3 hover:bg-sunken focus-visible:-outline-offset-3 md:grid-cols-[4.5rem_minmax(0,1fr)_minmax(0,1.2fr)]"
      >
        <span>
          <MethodBadge>{operation.method}</MethodBadge>
        </span>
        <span className="min-w-0">
          <span className="block font-semibold group-hover:underline">{summary[locale]}</span>
          {deckName ? <DeckName name={deckName} /> : null}
        </span>
        <span className="min-w-0 text-muted max-md:col-start-2">
          <PathText path={shownPath(operation.path)} />
        </span>
      </a>
    </li>
  )
}
