'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { chainPointing } from './chain-pointing'
import { type Lifeline, margin, type Step, sequenceLayout } from './sequence-layout'
import { CausePath, StepDrawing } from './sequence-step.client'
import { useFollowing } from './use-following'
import { useWidth } from './use-width'
import type { WireLogState } from './use-wire-log'

function Names({
  lifelines,
  nameOf,
}: {
  lifelines: readonly Lifeline[]
  nameOf: (line: Lifeline) => string
}) {
  const [first, second] = lifelines
  const maxWidth = Math.min(2 * margin, first && second ? second.x - first.x - 8 : 2 * margin)
  return (
    <div aria-hidden="true" className="sticky top-0 z-20 h-11 border-b border-line bg-raised pl-11">
      <div className="relative h-full">
        {lifelines.map((line) => (
          <span
            key={line.key}
            title={nameOf(line)}
            style={{ left: line.x, maxWidth }}
            className={`absolute top-1 -translate-x-1/2 truncate rounded-lg border px-2 py-1 text-xs font-semibold ${line.sender ? 'border-pull bg-pull-soft text-pull' : 'border-line-strong bg-sunken font-mono text-ink'}`}
          >
            {nameOf(line)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** The number of each row beside its first mark: what the table's buttons do, these do too. */
function Rail({ steps, log, anchorOf }: { steps: readonly Step[] } & Props) {
  const t = useTranslations('wire')
  const starts = steps.filter(({ kind }) => kind === 'request' || kind === 'event')
  return (
    <ol className="sticky left-0 z-10 w-11 shrink-0 bg-raised" aria-label={t('diagram.rows')}>
      {starts.map(({ id, y, kind }) => (
        <li
          key={id}
          id={anchorOf(id)}
          data-row={id}
          data-kind={kind}
          style={{ top: y - 16 }}
          className="absolute left-0"
        >
          <button
            type="button"
            aria-expanded={log.opened?.id === id}
            aria-label={t('open', { id })}
            onClick={() => log.toggle(id)}
            className={`min-h-8 min-w-10 px-1 scroll-mt-28 text-left text-xs font-semibold underline underline-offset-4 ${log.lit.has(id) ? 'bg-push-soft' : ''}`}
          >
            {id}
          </button>
        </li>
      ))}
    </ol>
  )
}

function Legend() {
  const t = useTranslations('wire.diagram')
  const line = 'inline-block w-7 align-middle border-t-2'
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      <li>
        <span aria-hidden="true" className={`${line} border-pull`} /> {t('request')}
      </li>
      <li>
        <span aria-hidden="true" className={`${line} border-t-4 border-push`} /> {t('delivery')}
      </li>
      <li>
        <span aria-hidden="true" className={`${line} border-dashed border-line-strong`} /> {t('response')}
      </li>
      <li>
        <span aria-hidden="true" className="text-push">
          ◆
        </span>{' '}
        {t('event')}
      </li>
      <li>
        <span aria-hidden="true" className={`${line} border-dotted border-push`} /> {t('cause')}
      </li>
    </ul>
  )
}

/** Width of the numbers on the left, in pixels. */
const rail = 44

interface Props {
  log: WireLogState
  anchorOf: (id: string) => string
}

/** The shown rows as messages between lifelines, time flowing down. A picture: the table says the same in words. */
export default function SequenceDiagram({ log, anchorOf }: Props) {
  const t = useTranslations('wire')
  const { shown, timeline, lit } = log
  const scroller = useFollowing(shown.at(-1)?.id, undefined)
  const room = useWidth(scroller)
  const { lifelines, steps, causes, width, height, leftOut } = useMemo(
    () => sequenceLayout(shown, timeline, room - rail),
    [shown, timeline, room],
  )
  const nameOf = ({ sender, host = '' }: Lifeline) => (sender ? t(`diagram.sender.${sender}`) : host)
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields */}
      <div
        ref={scroller}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('diagram.scroll')}
        {...chainPointing(log.point)}
        className="relative mt-2 max-h-[32rem] overflow-auto rounded-lg border border-line"
      >
        <div style={{ width: width + rail }}>
          <Names lifelines={lifelines} nameOf={nameOf} />
          <div className="flex" style={{ height }}>
            <Rail {...{ steps, log, anchorOf }} />
            <svg
              role="img"
              aria-label={t('diagram.label', {
                count: steps.filter(({ kind }) => kind === 'request').length,
              })}
              width={width}
              height={height}
              className="shrink-0"
            >
              {lifelines.map(({ key, x }) => (
                <line key={key} x1={x} x2={x} y1={0} y2={height} className="stroke-line" strokeWidth={2} />
              ))}
              {causes.map((line) => (
                <CausePath key={line.id} line={line} lit={lit.has(line.id)} />
              ))}
              {steps.map((step) => (
                <StepDrawing key={`${step.kind} ${step.id}`} step={step} lit={lit.has(step.id)} />
              ))}
            </svg>
          </div>
        </div>
      </div>
      <Legend />
      <p className="mt-2 text-xs text-muted">
        {leftOut > 0 ? `${t('diagram.leftOut', { count: leftOut })} ` : null}
        {t('diagram.table')}
      </p>
    </div>
  )
}
