'use client'
import { useTranslations } from 'next-intl'
import type { WireResponse } from '@/mocks/wire-log'

/** Names and values as they came. */
export function HeaderTable({ headers }: { headers: WireResponse['headers'] }) {
  const t = useTranslations('console.response')
  if (headers.length === 0) return <p className="text-sm">{t('noHeaders')}</p>
  return (
    <table className="w-full text-left text-sm">
      <thead>
        <tr className="border-b border-line">
          <th scope="col" className="py-1 pr-4 font-semibold">
            {t('headerName')}
          </th>
          <th scope="col" className="py-1 font-semibold">
            {t('headerValue')}
          </th>
        </tr>
      </thead>
      <tbody className="font-mono">
        {headers.map(([name, value], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a header may be repeated, and the list never changes in place
          <tr key={i} className="border-b border-line align-top">
            <td className="py-1 pr-4 [overflow-wrap:anywhere]">{name}</td>
            <td className="py-1 [overflow-wrap:anywhere]">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
