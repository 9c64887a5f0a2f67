'use client'
import { useTranslations } from 'next-intl'
import { byteLength } from '@/components/wire-log/wire-text'
import type { WireResponse } from '@/mocks/wire-log'
import { hasLostBytes, hexLines, shownBytes } from './body-bytes'
import { mediaType } from './body-look'

/** A body nobody can read as text: how long it is, what it says it is, and how it begins, byte by byte. */
export function BinaryBody({ response }: { response: WireResponse }) {
  const t = useTranslations('console.response.binary')
  const { headers, body } = response
  const [, said] = headers.find(([name]) => name.toLowerCase() === 'content-length') ?? []
  const count = said === undefined ? byteLength(body) : Number(said)
  const type = mediaType(response)
  const lines = hexLines(body)
  return (
    <>
      <p className="text-sm">{t(type ? 'typed' : 'untyped', { count, type })}</p>
      {hasLostBytes(body) ? <p className="mt-1 text-sm text-muted">{t('lost')}</p> : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('label', { count: Math.min(count, shownBytes) })}
        className="mt-2 max-h-96 overflow-auto rounded-lg bg-sunken p-3"
      >
        <pre className="font-mono text-xs">
          {lines.map(({ offset, bytes, signs }) => `${offset}  ${bytes.padEnd(23)}  ${signs}\n`)}
        </pre>
      </div>
    </>
  )
}
