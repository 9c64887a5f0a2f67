'use client'
import { useTranslations } from 'next-intl'
import { Component, type ReactNode, Suspense } from 'react'
import { Button } from './button'

interface Props {
  /** Shown while what is inside loads. */
  loading: ReactNode
  children: ReactNode
}

/** Whatever cannot be loaded or breaks inside stays inside: the prose and the other exercises go on. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override render() {
    return this.state.failed ? (
      <Broken />
    ) : (
      <Suspense fallback={this.props.loading}>{this.props.children}</Suspense>
    )
  }
}

/** A part that failed to load once is remembered as failed by the browser's module map: only a reload asks again. */
function Broken() {
  const t = useTranslations('exercise')
  return (
    <div role="alert" className="rounded-2xl border border-bad bg-bad-soft p-4 text-sm">
      <p>{t('broken')}</p>
      <Button className="mt-3" onClick={() => location.reload()}>
        {t('retry')}
      </Button>
    </div>
  )
}
