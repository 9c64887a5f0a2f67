'use client'
import { useTranslations } from 'next-intl'
import type { Xray, XrayPart } from '@/lib/expression/xray'
import { cell } from './cell'

const kindOf = ({ kind, note, error }: XrayPart) => (error ? 'failed' : (note ?? kind))

const look = {
  text: '',
  escaped: 'rounded-sm bg-sunken underline decoration-dotted',
  'unknown-name': 'rounded-sm bg-warn-soft underline decoration-dotted decoration-2',
  'not-closed': 'rounded-sm bg-warn-soft underline decoration-dotted decoration-2',
  path: 'rounded-sm bg-good-soft underline decoration-2',
  expression: 'rounded-sm bg-good-soft underline decoration-double',
  failed: 'rounded-sm bg-bad-soft underline decoration-wavy',
}

const most = 40

/** Where the template was cut, in colour and in words, and what each piece became. */
export function ScanTable({ seen }: { seen: Xray }) {
  const t = useTranslations('xray.scan')
  const parts = seen.parts.slice(0, most)
  return (
    <div>
      <h4 className="text-base font-bold">{t('title')}</h4>
      <p className="max-w-prose text-sm text-muted">{t('lead')}</p>
      {parts.length === 0 ? <p className="text-sm">{t('none')}</p> : null}
      <p className="mt-1 font-mono text-sm break-words whitespace-pre-wrap">
        {parts.map((part) => (
          <span key={part.from} className={look[kindOf(part)]}>
            {part.source}
          </span>
        ))}
      </p>
      {parts.length > 0 ? (
        <table className="mt-2 w-full table-fixed border-collapse text-sm">
          <caption className="sr-only">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className={cell}>
                {t('piece')}
              </th>
              <th scope="col" className={cell}>
                {t('what')}
              </th>
              <th scope="col" className={cell}>
                {t('becomes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.from} data-part={kindOf(part)}>
                <th
                  scope="row"
                  className={`${cell} font-mono text-xs font-medium break-all whitespace-pre-wrap`}
                >
                  {part.source.trim() === '' ? <span className="font-sans">{t('blank')}</span> : part.source}
                </th>
                <td className={cell}>{t(`kind.${kindOf(part)}`)}</td>
                <td className={`${cell} font-mono text-xs break-words whitespace-pre-wrap`}>
                  {part.text === '' ? (
                    <span className="font-sans text-muted">{t('nothing')}</span>
                  ) : (
                    part.text
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {seen.parts.length > most ? (
        <p className="text-sm text-muted">{t('more', { count: seen.parts.length - most })}</p>
      ) : null}
    </div>
  )
}
