'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { AddressFacts } from './address-facts.client'
import { CurlLines } from './curl-lines.client'
import type { DeliveryChoices } from './deliveries/delivery-choices'
import { useOwnAddress } from './use-own-address'

const WireLog = lazy(() =>
  import('@/components/wire-log/wire-log.client').then((module) => ({ default: module.WireLog })),
)

const DeliveriesPart = lazy(() => import('./deliveries/deliveries-part.client'))

/** Makes a workspace with one button and shows what to copy, and live what arrives and what leaves. */
export function OwnAddressCard({ choices }: { choices: DeliveryChoices }) {
  const t = useTranslations('outside')
  const { address, state } = useOwnAddress()
  const title = useId()
  const id = useId()
  const makeButton = useRef<HTMLButtonElement>(null)
  const { phase, made, expires, entries, trouble, news } = state
  return (
    <section
      aria-labelledby={title}
      className="min-w-0 rounded-xl border border-line bg-raised p-4 shadow-card"
    >
      <h3 id={title} className="font-semibold">
        {t('name')}
      </h3>
      <p className="mt-1 max-w-prose text-sm text-muted">{t('lead')}</p>
      <p role="status" className="mt-2 text-sm empty:hidden">
        {trouble ? t(`trouble.${trouble}`) : news ? t(`news.${news}`) : ''}
      </p>
      {made ? (
        <>
          <AddressFacts
            made={made}
            expires={expires}
            onReset={() => void address.reset()}
            onRemove={() => void address.remove().then(() => makeButton.current?.focus())}
          />
          <CurlLines made={made} />
          <Suspense fallback={<p className="mt-4 min-h-24 text-sm text-muted">{t('deliveries.loading')}</p>}>
            <DeliveriesPart address={address} choices={choices} />
          </Suspense>
          <div className="mt-4">
            <Suspense fallback={<p className="min-h-24 text-sm text-muted">{t('loading')}</p>}>
              <WireLog entries={entries} prefix={id} about={t('name')} />
            </Suspense>
          </div>
        </>
      ) : (
        <Button
          ref={makeButton}
          variant="pull"
          className="mt-3"
          disabled={phase !== 'idle'}
          onClick={() => void address.make()}
        >
          {t(phase === 'making' ? 'making' : 'make')}
        </Button>
      )}
    </section>
  )
}
