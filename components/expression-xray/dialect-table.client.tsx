'use client'
import { useTranslations } from 'next-intl'
import type { Xray } from '@/lib/expression/xray'
import type { Dialect } from '@/lib/flow/flow'
import { cell } from './cell'
import { JsonLine } from './json-line'

/** The same template read by both platforms: what breaks when it moves from one to the other. */
export function DialectTable({ seen }: { seen: Readonly<Record<Dialect, Xray>> }) {
  const t = useTranslations('xray')
  const same = seen.weni.text === seen.rapidpro.text
  return (
    <div>
      <h4 className="text-base font-bold">{t('both.title')}</h4>
      <p className="text-sm">{t(same ? 'both.same' : 'both.differ')}</p>
      <table className="mt-1 w-full table-fixed border-collapse text-sm">
        <caption className="sr-only">{t('both.caption')}</caption>
        <thead>
          <tr>
            {(['weni', 'rapidpro'] as const).map((one) => (
              <th key={one} scope="col" className={cell}>
                {t(`dialect.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {(['weni', 'rapidpro'] as const).map((one) => (
              <td key={one} data-dialect={one} className={cell}>
                {seen[one].text === '' ? (
                  <span className="text-muted">{t('rendered.nothing')}</span>
                ) : (
                  <span className="font-mono text-xs break-words whitespace-pre-wrap">
                    {seen[one].text.slice(0, 600)}
                  </span>
                )}
                <JsonLine text={seen[one].text} />
                <p className={`text-xs ${seen[one].errors.length > 0 ? 'text-bad' : 'text-muted'}`}>
                  {t('both.errors', { count: seen[one].errors.length })}
                </p>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}
