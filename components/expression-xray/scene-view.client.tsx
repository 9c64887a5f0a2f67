'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { renderTemplate } from '@/lib/expression/template'
import type { Dialect } from '@/lib/flow/flow'
import { cell } from './cell'
import { answer, shownPaths, xrayContext } from './xray-scene'

/** What expressions can look at here, and the answer of the last call as it came. */
export function SceneView({ dialect, contact }: { dialect: Dialect; contact: string }) {
  const t = useTranslations('xray')
  const rows = useMemo(() => {
    const context = xrayContext(dialect, contact)
    return shownPaths[dialect].map((path) => ({ path, text: renderTemplate(path, context).text }))
  }, [dialect, contact])
  return (
    <details className="rounded-xl border border-line p-3">
      <summary className="min-h-8 cursor-pointer text-base font-bold">{t('scene.title')}</summary>
      <p className="max-w-prose text-sm">{t('scene.story')}</p>
      <div className="mt-2 grid gap-4 lg:grid-cols-2">
        <table className="w-full table-fixed border-collapse text-sm">
          <caption className="pb-1 text-left text-sm text-muted">{t('scene.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className={cell}>
                {t('scene.expression')}
              </th>
              <th scope="col" className={cell}>
                {t('scene.renders')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ path, text }) => (
              <tr key={path}>
                <th scope="row" className={`${cell} font-mono text-xs font-medium break-all`}>
                  {path}
                </th>
                <td className={`${cell} font-mono text-xs break-words whitespace-pre-wrap`}>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="min-w-0">
          <p className="text-sm text-muted">{t('scene.answer')}</p>
          <pre className="mt-1 rounded-lg bg-sunken p-2 font-mono text-xs break-words whitespace-pre-wrap">
            {JSON.stringify(answer, null, 2)}
          </pre>
        </div>
      </div>
    </details>
  )
}
