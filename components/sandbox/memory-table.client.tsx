'use client'
import { useTranslations } from 'next-intl'
import type { StateEntry } from './runner/serve/snapshot'

/** What a handler remembers between deliveries: the exports of its store, as they are now. */
export function MemoryTable({ entries }: { entries: readonly StateEntry[] }) {
  const t = useTranslations('handler')
  return (
    <div className="border-t border-line px-3 py-2">
      <table className="w-full table-fixed text-left text-sm">
        <caption className="pb-1 text-left text-xs font-semibold text-muted">{t('memory')}</caption>
        <thead className={entries.length ? 'text-xs text-muted' : 'sr-only'}>
          <tr>
            <th scope="col" className="w-1/3 py-1 font-normal">
              {t('name')}
            </th>
            <th scope="col" className="py-1 font-normal">
              {t('value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.length === 0 ? (
            <tr>
              <td colSpan={2} className="py-1 text-muted">
                {t('nothing')}
              </td>
            </tr>
          ) : null}
          {entries.map(({ name, text }) => (
            <tr key={name} className="border-t border-line align-top">
              <th scope="row" className="py-1 pr-2 font-mono font-normal break-words">
                {name}
              </th>
              <td className="py-1">
                <pre className="max-h-40 overflow-auto font-mono whitespace-pre-wrap break-words">{text}</pre>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
