'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { LongText } from '@/components/wire-log/long-text.client'
import { partsOf, type WireMessage, type WirePart } from './wire-parts'

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
const edge = { request: 'border-pull', response: 'border-line-strong' }

/**
 * One message: every part can be pointed at, or reached with the arrow keys from the one that Tab leads to.
 * @param shown which part is explained at the moment, in the element `panel`
 */
export function WireSide({
  side,
  message,
  shown,
  panel,
  onShow,
}: {
  side: 'request' | 'response'
  message: WireMessage
  shown?: number
  panel: string
  onShow: (at: number) => void
}) {
  const t = useTranslations('console.response.wire')
  const response = useTranslations('console.response')
  const format = useFormatter()
  // To the byte: it must be the same number as in Content-Length.
  const size = (bytes: number) => response('bytes', { n: format.number(bytes) })
  const bar = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState(0)
  const count = partsOf(message).length
  const { headBytes, bodyBytes, body } = message
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const edges = { Home: 0, End: count - 1 }[event.key]
    const next = step === undefined ? edges : Math.min(Math.max(stop + step, 0), count - 1)
    if (next === undefined) return
    event.preventDefault()
    bar.current?.querySelectorAll('button')[next]?.focus()
  }
  let index = 0
  const button = (part: WirePart) => {
    const at = index++
    return (
      <PartButton
        key={at}
        part={part}
        bytes={size(bodyBytes)}
        reached={at === stop}
        panel={at === shown ? panel : undefined}
        onShow={(focused) => {
          if (focused) setStop(at)
          onShow(at)
        }}
      />
    )
  }
  return (
    <div className={`border-l-4 pl-3 ${edge[side]}`}>
      <p className="text-sm font-semibold">
        {t(side)}{' '}
        <span className="font-normal text-muted">
          {t('bytes', { head: size(headBytes), body: size(bodyBytes) })}
        </span>
      </p>
      <div
        ref={bar}
        role="toolbar"
        aria-label={t(`${side}Parts`)}
        onKeyDown={onKeyDown}
        className="mt-1 font-mono text-xs leading-6"
      >
        {message.lines.map((parts, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one message never change places
          <div key={line}>
            {parts.filter(isShown).map((part, i) => [i > 0 ? ' ' : '', button(part)])}
            <span aria-hidden="true" className="ml-1 text-muted select-none">
              ↵
            </span>
          </div>
        ))}
        <div className="mt-1">{button({ kind: 'body', text: '' })}</div>
      </div>
      {body === '' ? null : (
        <div className="mt-1">
          <LongText text={body} label={t(`${side}Body`)} />
        </div>
      )}
    </div>
  )
}

const isShown = ({ kind, text }: WirePart) => kind === 'blank' || text !== ''

function PartButton({
  part,
  bytes,
  reached,
  panel,
  onShow,
}: {
  part: WirePart
  bytes: string
  reached: boolean
  panel?: string
  onShow: (focused: boolean) => void
}) {
  const t = useTranslations('console.response.wire')
  const { kind, text } = part
  const inWords = kind === 'blank' || kind === 'body'
  const words = kind === 'body' ? `${t('part.body')}: ${bytes}` : t(`part.${kind}`)
  return (
    <button
      type="button"
      tabIndex={reached ? 0 : -1}
      aria-label={kind === 'header' || inWords ? undefined : `${words}: ${text}`}
      aria-describedby={panel}
      onFocus={() => onShow(true)}
      onClick={() => onShow(true)}
      // A pointer at rest enters whatever scrolls below it; only one that moves asks for something.
      onPointerMove={(event) => event.pointerType === 'mouse' && !panel && onShow(false)}
      className={`max-w-full scroll-mb-40 rounded px-1 text-left [overflow-wrap:anywhere] hover:bg-pull-soft ${panel ? 'bg-pull-soft text-pull' : ''} ${inWords ? 'border border-dashed border-line-strong font-sans text-muted' : ''}`}
    >
      {inWords ? words : text}
    </button>
  )
}
