'use client'
import { useTranslations } from 'next-intl'
import type { ShownRequest } from '@/lib/live-wall/wall'
import { MethodBadge } from '../../ui/method-badge'

/** A request that its owner agreed to show, as text and nothing else. */
export function ShownRequestView({ request: { method, url, headers, body } }: { request: ShownRequest }) {
  const t = useTranslations('classWall.request')
  return (
    <figure className="min-w-0 rounded-lg border border-line bg-sunken p-3 text-sm">
      <figcaption className="text-xs font-semibold text-muted">{t('shown')}</figcaption>
      <p className="mt-1 [overflow-wrap:anywhere]">
        <MethodBadge>{method}</MethodBadge> <code className="font-mono text-xs">{url}</code>
      </p>
      <pre className="mt-1 max-h-60 overflow-auto font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
        {headers.map(([name, value]) => `${name}: ${value}`).join('\n')}
        {body === '' ? '' : `\n\n${body}`}
      </pre>
    </figure>
  )
}
