import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { referenceOf } from '@/mocks/define'
import { MethodBadge } from '../ui/method-badge'
import { anchorOf, type Found, shownPath } from './catalogue'
import { CopyButton } from './copy-button.client'
import { DeckName } from './deck-name'
import { PathText } from './path-text'
import { resourceTitle } from './resource-title'

/** What the operation is for, and every address it answers at. */
export async function OperationHead({ found, locale }: { found: Found; locale: Locale }) {
  const t = await getTranslations('reference')
  const { operation, reference: host } = found
  const { summary, purpose, deckName } = referenceOf(operation)
  const list = `/${locale}/reference`
  return (
    <header>
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <a href={list} className="inline-flex min-h-6 items-center text-pull underline underline-offset-4">
          {t('title')}
        </a>
        <span aria-hidden="true" className="text-muted">
          /
        </span>
        <a
          href={`${list}#${anchorOf(found, operation.resource)}`}
          className="inline-flex min-h-6 items-center text-pull underline underline-offset-4"
        >
          {resourceTitle(operation.resource, locale)}
        </a>
        <span className="text-muted">· {host.name[locale]}</span>
      </p>
      <h1 className="mt-2 text-2xl font-extrabold tracking-tight text-balance sm:text-3xl">
        {summary[locale]}
      </h1>
      <p className="mt-3 max-w-[68ch] text-lg text-muted">{purpose[locale]}</p>
      {deckName ? (
        <p className="mt-2">
          <DeckName name={deckName} />
        </p>
      ) : null}
      <ul className="mt-5 divide-y divide-line rounded-2xl border border-line bg-raised shadow-card">
        {operation.paths.map((path, index) => (
          <li key={path} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
            <MethodBadge>{operation.method}</MethodBadge>
            <span className="min-w-0 flex-1 basis-40">
              <span className="font-mono text-xs text-muted max-sm:hidden sm:text-sm">
                https://{operation.host}
              </span>
              <PathText path={shownPath(path)} />
            </span>
            {index > 0 ? <span className="text-xs text-muted italic">{t('older')}</span> : null}
            <CopyButton
              text={`https://${operation.host}${shownPath(path)}`}
              what={`${operation.method} ${shownPath(path)}`}
            />
          </li>
        ))}
      </ul>
    </header>
  )
}
