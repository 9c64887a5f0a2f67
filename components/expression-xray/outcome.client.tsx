'use client'
import { useTranslations } from 'next-intl'
import type { Xray } from '@/lib/expression/xray'
import { JsonLine } from './json-line'

/** The rendered text, whether it is the JSON it sets out to be, and why expressions came to nothing. */
export function Outcome({ seen }: { seen: Xray }) {
  const t = useTranslations('xray')
  const sentence = useTranslations('expressionErrors')
  const shown = seen.errors.slice(0, 20)
  return (
    <div>
      <h4 className="text-base font-bold">{t('rendered.title')}</h4>
      {seen.text === '' ? (
        <p className="mt-1 text-sm text-muted">{t('rendered.nothing')}</p>
      ) : (
        <pre
          data-rendered
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="mt-1 max-h-72 overflow-auto rounded-lg bg-sunken p-3 font-mono text-sm break-words whitespace-pre-wrap"
        >
          {seen.text}
        </pre>
      )}
      <div role="status" className="mt-2 space-y-2">
        <p className="sr-only">{t('rendered.said', { text: seen.text.slice(0, 200) })}</p>
        <JsonLine text={seen.text} />
        <p className="text-sm">{t('rendered.errors', { count: seen.errors.length })}</p>
        {shown.length > 0 ? (
          <ul className="space-y-1 text-sm">
            {shown.map((error) => (
              <li key={`${error.from} ${error.to} ${error.expression}`} data-error={error.code}>
                <code className="font-mono text-xs break-all">{error.expression}</code>
                <span className="block font-medium text-bad">
                  <span aria-hidden="true">✗ </span>
                  {sentence(error.code, error.values)}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
