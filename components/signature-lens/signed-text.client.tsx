'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PartKind, SignedPart } from '@/mocks/webhooks/signing/style'
import type { LensView, Side } from './lens-view'

/** Each part has a ground and a line of its own, so that colour is not the only sign. */
const look: Record<PartKind, string> = {
  version: 'bg-bad-soft decoration-wavy',
  id: 'bg-focus/20 decoration-dotted',
  timestamp: 'bg-good-soft decoration-double',
  separator: 'bg-line font-bold no-underline',
  body: 'bg-warn-soft decoration-solid',
}

function Text({ parts, lit }: { parts: readonly SignedPart[]; lit?: PartKind }) {
  const t = useTranslations('lens.signed')
  return (
    <p className="mt-1 rounded-lg border border-line bg-surface p-2 font-mono text-sm break-all whitespace-pre-wrap">
      {parts.map(({ part, text }, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
          key={index}
          data-part={part}
          title={`${t(`part.${part}`)}. ${t(`about.${part}`)}`}
          className={`underline underline-offset-4 ${look[part]} ${lit === part ? 'outline-2 outline-focus' : ''}`}
        >
          {text}
        </span>
      ))}
    </p>
  )
}

function Hmac({ side, prefix }: { side: Side; prefix: string }) {
  const t = useTranslations('lens.signed')
  return side.signatures.length === 0 ? null : (
    <dl className="mt-2 text-xs">
      <dt className="font-medium">{t('hmac')}</dt>
      {side.signatures.map((signature) => (
        <dd key={signature} className="font-mono break-all">
          {signature.slice(prefix.length)}
        </dd>
      ))}
    </dl>
  )
}

/** The signed text of both sides, coloured by part; each part explains itself. */
export function SignedText({ view }: { view: LensView }) {
  const t = useTranslations('lens.signed')
  const [lit, setLit] = useState<PartKind>()
  const { sender, receiver, inspection } = view
  const kinds = [...new Set(sender.parts.map(({ part }) => part))]
  const unread = view.style.id !== 'none' && inspection.parts.length === 0
  return (
    <div>
      <h4 className="text-base font-bold">{t('title')}</h4>
      {kinds.length === 0 ? (
        <p className="mt-1 text-sm text-muted">{t('nothing')}</p>
      ) : (
        <>
          <ul aria-label={t('parts')} className="mt-2 flex flex-wrap gap-2">
            {kinds.map((kind) => (
              <li key={kind}>
                <button
                  type="button"
                  aria-pressed={lit === kind}
                  onMouseEnter={() => setLit(kind)}
                  onFocus={() => setLit(kind)}
                  onClick={() => setLit(kind)}
                  className={`min-h-10 rounded-lg border border-line-strong px-3 text-sm underline underline-offset-4 aria-pressed:border-ink ${look[kind]}`}
                >
                  {t(`part.${kind}`)}
                </button>
              </li>
            ))}
          </ul>
          <p aria-live="polite" className="mt-2 min-h-12 text-sm text-muted">
            {lit === undefined || !kinds.includes(lit) ? t('choose') : t(`about.${lit}`)}
          </p>
          <div className="grid gap-3 lg:grid-cols-2">
            <div className="min-w-0">
              <p className="text-sm font-medium">{t('sender')}</p>
              <Text parts={sender.parts} lit={lit} />
              <Hmac side={sender} prefix={view.style.prefix} />
            </div>
            <div className="min-w-0">
              <p className="text-sm font-medium">{t('receiver')}</p>
              {unread ? (
                <p className="mt-1 text-sm text-muted">{t('unread')}</p>
              ) : (
                <>
                  <Text parts={receiver.parts} lit={lit} />
                  <Hmac side={receiver} prefix={view.style.prefix} />
                </>
              )}
            </div>
          </div>
        </>
      )}
    </div>
  )
}
