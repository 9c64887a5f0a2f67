'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { keepDrafts } from '../sandbox/use-draft'
import { onFirstTouch } from '../shell/first-touch'
import { Button } from '../ui/button'
import { exchangeAnchor } from '../wire-log/wire-log.client'
import { ChoicesPart } from './choices/choices-part.client'
import { ClockRegion } from './clock/clock-region.client'
import { type LabPart, type LabStart, labParts } from './lab-start'
import { LabWire } from './lab-wire.client'
import { DeliveryLog } from './log/delivery-log.client'
import { LoopNote } from './loop-note.client'
import { SubscribePart } from './subscribe/subscribe-part.client'
import { useLab } from './use-lab'

const loadHappenings = () => import('./happenings.client')
const Happenings = lazy(loadHappenings)
const loadHandler = () => import('./handler/handler-part.client')
const HandlerPart = lazy(loadHandler)

/** The whole lab on one world: who listens, what happens, what is sent for it, and what came of that. */
export default function LabBench({
  id,
  title,
  start,
  highlight,
}: {
  id: string
  title?: string
  start: LabStart
  /** Id of an exchange that a check points at. */
  highlight?: string
}) {
  const t = useTranslations('webhookLab')
  const lab = useLab(id, start)
  const parts = start.parts ?? labParts
  const has = (part: LabPart) => parts.includes(part)
  const [looking, setLooking] = useState<number>()
  const [shown, setShown] = useState<string>()
  const [round, setRound] = useState(0)
  useEffect(() => onFirstTouch(() => Promise.all([loadHappenings(), loadHandler()])), [])
  // Asked for the same exchange again, the log shall move to it again.
  const show = useCallback(
    (exchange: string) => {
      setShown(undefined)
      requestAnimationFrame(() => {
        flushSync(() => setShown(exchange))
        // The keyboard goes where the eye is taken.
        const row = document.getElementById(exchangeAnchor(id, exchange))
        row?.querySelector('button')?.focus({ preventScroll: true })
      })
    },
    [id],
  )
  const startOver = async () => {
    await lab.session.startOver()
    setLooking(undefined)
    setShown(undefined)
    // The handler's part begins anew with what is kept.
    document.dispatchEvent(new Event(keepDrafts))
    setRound(round + 1)
  }
  const waiting = <p className="min-h-80 text-sm text-muted">{t('loading')}</p>
  return (
    <section aria-label={title ? `${t('title')}: ${title}` : t('title')} className="grid min-w-0 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-lg font-bold">{t('title')}</p>
        <Button onClick={() => void startOver()}>{t('startOver')}</Button>
      </div>
      {has('clock') ? <ClockRegion lab={lab} looking={looking} onLook={setLooking} /> : null}
      {has('form') ? (
        <SubscribePart key={round} lab={lab} preset={start.subscription} withHandler={has('handler')} />
      ) : null}
      {has('happenings') ? (
        <Suspense fallback={waiting}>
          <Happenings lab={lab} />
        </Suspense>
      ) : null}
      {has('handler') ? (
        <Suspense fallback={waiting}>
          <HandlerPart
            key={round}
            id={id}
            title={title}
            session={lab.session}
            files={start.handler}
            onShow={show}
          />
        </Suspense>
      ) : null}
      <LoopNote loops={lab.loops} />
      {has('log') ? <DeliveryLog lab={lab} looking={looking} onLook={setLooking} onShow={show} /> : null}
      <ChoicesPart id={id} lab={lab} parts={parts} />
      <LabWire session={lab.session} highlight={shown ?? highlight} prefix={id} about={title} />
    </section>
  )
}
