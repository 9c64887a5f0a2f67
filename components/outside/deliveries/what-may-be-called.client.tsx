'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { callKinds } from '@/lib/outside/page/call-kinds'

/** The operator's decision in plain words. */
export function WhatMayBeCalled({ calls }: { calls: string }) {
  const t = useTranslations('outside.deliveries.calls')
  const format = useFormatter()
  const { loopback, internet, networks } = callKinds(calls)
  const kinds = [
    ...(loopback ? [t('loopback')] : []),
    ...(internet ? [t('internet')] : []),
    ...(networks.length > 0 ? [t('networks', { list: format.list(networks) })] : []),
  ]
  return (
    <p className="mt-2 max-w-prose text-sm [overflow-wrap:anywhere]">
      {kinds.length > 0 ? t('some', { kinds: format.list(kinds) }) : t('none')}
    </p>
  )
}
