'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { Exchange } from '@/mocks/wire-log'
import { WireMeaning } from './wire-meaning.client'
import { partsOf, requestMessage, responseMessage, type WirePart } from './wire-parts'
import { WireSide } from './wire-side.client'

/** Request and response as bytes on the wire; the part last pointed at is explained below. */
export default function WireView({ exchange }: { exchange: Exchange }) {
  const t = useTranslations('console.response.wire')
  const panel = useId()
  const [shown, setShown] = useState<{ side: 'request' | 'response'; at: number; part: WirePart }>()
  const messages = { request: requestMessage(exchange), response: responseMessage(exchange) }
  return (
    <div>
      <p className="mb-3 text-sm text-muted">{t('intro')}</p>
      <div className="space-y-4">
        {(['request', 'response'] as const).map((side) => {
          const message = messages[side]
          if (!message) {
            return (
              <p key={side} className="text-sm">
                {t('noResponse')}
              </p>
            )
          }
          const parts = partsOf(message)
          return (
            <WireSide
              key={side}
              side={side}
              message={message}
              shown={shown?.side === side ? shown.at : undefined}
              panel={panel}
              onShow={(at) => {
                const part = parts[at]
                if (part) setShown({ side, at, part })
              }}
            />
          )
        })}
      </div>
      <div
        id={panel}
        className="sticky bottom-2 mt-4 min-h-24 rounded-lg border border-line-strong bg-raised p-3 text-sm shadow-card"
      >
        {shown ? <WireMeaning {...shown} exchange={exchange} /> : <p className="text-muted">{t('start')}</p>}
      </div>
    </div>
  )
}
