'use client'
import { useTranslations } from 'next-intl'
import { reasonPhrase } from './reason-phrase'
import type { Arrow, CauseLine, EventMark, Step } from './sequence-layout'
import { targetOf } from './wire-text'

/** Width of one character of the labels, in pixels. */
const characterWidth = 7.2

/** The beginning of a text that fits between two lifelines. */
function fitted(text: string, width: number): string {
  const most = Math.floor(width / characterWidth)
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

/** A label stays readable where a lifeline runs behind it. */
const label = 'font-mono text-[0.75rem] stroke-raised stroke-[5px] [paint-order:stroke]'

function statusFill(status: number): string {
  if (status >= 500) return 'fill-bad'
  if (status >= 400) return 'fill-warn'
  return status < 300 ? 'fill-good' : 'fill-ink'
}

function ArrowLine({ arrow, push, lit }: { arrow: Arrow; push: boolean; lit: boolean }) {
  const { fromX, toX, y, kind } = arrow
  // A host that calls itself: the line leaves to the right and comes back.
  const back = fromX === toX
  const ahead = back || toX < fromX ? 1 : -1
  const path = back ? `M${fromX} ${y - 10} h28 v10 H${toX + 8}` : `M${fromX} ${y} H${toX + ahead * 8}`
  return (
    <>
      <path
        d={path}
        fill="none"
        strokeWidth={(push ? 3 : 1.75) + (lit ? 1.5 : 0)}
        strokeDasharray={kind === 'request' ? undefined : '6 5'}
        className={push ? 'stroke-push' : 'stroke-pull'}
      />
      <polygon
        points={`${toX},${y} ${toX + ahead * 10},${y - 5} ${toX + ahead * 10},${y + 5}`}
        className={push ? 'fill-push' : 'fill-pull'}
      />
    </>
  )
}

/** Nothing came back, so no line does: a cross where the answer should have left. */
function LostMark({ arrow: { fromX, y }, words }: { arrow: Arrow; words: string }) {
  return (
    <>
      <path
        d={`M${fromX - 5} ${y - 5} l10 10 m0 -10 l-10 10`}
        strokeWidth={2.5}
        className="stroke-bad"
        fill="none"
      />
      <text x={fromX - 14} y={y + 4} textAnchor="end" className={`${label} fill-bad font-semibold`}>
        {words}
      </text>
    </>
  )
}

function ArrowDrawing({ arrow, lit }: { arrow: Arrow; lit: boolean }) {
  const t = useTranslations('wire')
  const { fromX, toX, y, kind, exchange } = arrow
  const { request, response } = exchange
  if (kind === 'lost') return <LostMark arrow={arrow} words={t('noAnswer')} />
  const answer = kind === 'response' ? response : undefined
  const words = answer
    ? `${answer.status} ${reasonPhrase(answer)}`
    : `${request.method} ${targetOf(request.url)}`
  const tone = answer ? `font-semibold ${statusFill(answer.status)}` : 'fill-ink'
  const self = fromX === toX
  return (
    <g>
      <title>{words}</title>
      <ArrowLine {...{ arrow, lit }} push={exchange.origin.kind === 'delivery'} />
      <text
        x={self ? fromX + 36 : (fromX + toX) / 2}
        y={y - 7}
        textAnchor={self ? 'start' : 'middle'}
        className={`${label} ${tone} ${lit ? 'font-bold' : ''}`}
      >
        {fitted(words, (Math.abs(toX - fromX) || 200) - 30)}
      </text>
    </g>
  )
}

function EventDrawing({ mark, lit }: { mark: EventMark; lit: boolean }) {
  const { x, y, type } = mark
  const size = lit ? 9 : 7
  return (
    <g>
      <polygon
        points={`${x},${y - size} ${x + size},${y} ${x},${y + size} ${x - size},${y}`}
        className="fill-push stroke-raised"
        strokeWidth={1.5}
      />
      <text x={x - 14} y={y + 4} textAnchor="end" className={`${label} fill-push ${lit ? 'font-bold' : ''}`}>
        {type}
      </text>
    </g>
  )
}

export const StepDrawing = ({ step, lit }: { step: Step; lit: boolean }) =>
  step.kind === 'event' ? <EventDrawing mark={step} lit={lit} /> : <ArrowDrawing arrow={step} lit={lit} />

/** Bends to the right, so that it does not lie on the lifeline it runs along. */
export function CausePath({ line, lit }: { line: CauseLine; lit: boolean }) {
  const { fromX, fromY, toX, toY } = line
  const bend = 28
  const path = `M${fromX + 4} ${fromY} C${fromX + bend} ${fromY} ${toX + bend} ${toY - 24} ${toX + 9} ${toY - 8}`
  return (
    <>
      <path
        d={path}
        fill="none"
        strokeWidth={lit ? 3 : 1.5}
        strokeDasharray="2 4"
        strokeLinecap="round"
        className="stroke-push"
      />
      <polygon
        points={`${toX + 4},${toY - 3} ${toX + 13},${toY - 6} ${toX + 7},${toY - 13}`}
        className="fill-push"
      />
    </>
  )
}
