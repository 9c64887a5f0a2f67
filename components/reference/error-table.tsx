import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import type { ErrorDoc } from '@/mocks/define'
import { ChosenMark } from './chosen-mark'

/** Refusals by status: what a program reads, and what it means. */
export async function ErrorTable({ errors, locale }: { errors: readonly ErrorDoc[]; locale: Locale }) {
  const t = await getTranslations('reference')
  const sorted = [...errors].sort((a, b) => a.status - b.status)
  return (
    <table className="mt-2 w-full text-left text-sm">
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="w-16 py-2 pr-3 font-semibold">
            {t('status')}
          </th>
          <th scope="col" className="py-2 font-semibold">
            {t('meaning')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ status, key, chosen, summary }) => (
          <tr key={`${status} ${key} ${summary.en}`} className="border-t border-line align-top">
            <td className="py-3 pr-3 font-mono font-semibold text-bad">{status}</td>
            <td className="py-3">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <code className="font-mono text-xs font-semibold wrap-anywhere">{key}</code>
                {chosen ? <ChosenMark /> : null}
              </p>
              <p className="mt-1 max-w-[62ch]">{summary[locale]}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
