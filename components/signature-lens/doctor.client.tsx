'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { nearMissTexts } from '@/mocks/webhooks/signing/near-miss-texts'
import { InlineCode } from '../ui/inline-code'
import { findingOf } from './lens-doctor'
import { LensField } from './lens-field'
import type { LensState } from './lens-state'

/** Says of a signature which known mistake leads to it. */
export function Doctor({ state }: { state: LensState }) {
  const t = useTranslations('lens.doctor')
  const locale = useLocale()
  const hintId = useId()
  const [computed, setComputed] = useState('')
  // Hundreds of signatures are tried: typing goes first.
  const asked = useDeferredValue(computed)
  const finding = useMemo(() => (asked.trim() === '' ? undefined : findingOf(state, asked)), [state, asked])
  const sentences = () => {
    if (finding === undefined) return []
    switch (finding.match) {
      case 'right':
      case 'arrived':
      case 'unknown':
      case 'none':
        return [t(finding.match)]
      default: {
        const also = 'also' in finding ? finding.also : undefined
        const names = also === undefined ? [finding.match] : [finding.match, also]
        return [
          ...(also === undefined ? [] : [t('both')]),
          ...names.map((name) => nearMissTexts[name][locale]),
        ]
      }
    }
  }
  const right = finding?.match === 'right'
  return (
    <div>
      <h4 className="text-base font-bold">{t('title')}</h4>
      <p id={hintId} className="mt-1 mb-2 max-w-prose text-sm text-muted">
        {t('hint')}
      </p>
      <LensField label={t('label')} value={computed} onChange={setComputed} describedBy={hintId} />
      <div role="status" className="mt-2 max-w-prose space-y-1 text-sm font-medium">
        {sentences().map((sentence) => (
          <p key={sentence} data-finding={finding?.match} className={right ? 'text-good' : 'text-ink'}>
            {right ? '✓ ' : ''}
            <InlineCode text={sentence} />
          </p>
        ))}
      </div>
    </div>
  )
}
