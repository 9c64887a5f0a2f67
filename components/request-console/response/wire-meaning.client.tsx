'use client'
import { useTranslations } from 'next-intl'
import type { Exchange } from '@/mocks/wire-log'
import { statusMeaning } from './status-meaning'
import { headerMeaning, type WirePart } from './wire-parts'

/** One part of a message in one or two sentences. */
export function WireMeaning({
  part,
  side,
  exchange,
}: {
  part: WirePart
  side: 'request' | 'response'
  exchange: Exchange
}) {
  const t = useTranslations('console.response')
  const { kind, name } = part
  const status = exchange.response?.status ?? 0
  return (
    <>
      <p className="font-semibold">
        {t(`wire.part.${kind}`)}
        {name === undefined ? null : (
          <>
            {': '}
            <code className="font-mono">{name}</code>
          </>
        )}
      </p>
      <p className="mt-1">
        {kind === 'header'
          ? t(`wire.header.${headerMeaning(name)}`)
          : kind === 'body'
            ? t(`wire.body.${side}`)
            : t(`wire.means.${kind}`)}{' '}
        {kind === 'status' ? t(`meaning.${statusMeaning(status)}`) : null}
      </p>
    </>
  )
}
