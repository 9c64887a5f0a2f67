'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type Hunk, lineHunks } from './compare'
import { ChangeMark } from './compare-row.client'

/** Equal lines shown on each side of what differs; more than twice that are folded. */
const context = 2

/**
 * Two bodies line by line, with what is the same between them shortened.
 * @param a undefined for a body that is no text
 */
export function CompareBodies({ a, b }: { a?: string; b?: string }) {
  const t = useTranslations('console.response.compare')
  const hunks = useMemo(() => lineHunks(a ?? '', b ?? ''), [a, b])
  const unreadable = a === undefined || b === undefined
  if (a === '' && b === '') return <li className="py-1.5 text-muted">{t('noBodies')}</li>
  return (
    <li className="py-1.5">
      <p className="flex flex-wrap justify-between gap-x-3">
        <span>{t('body')}</span> {unreadable ? null : <ChangeMark change={a === b ? 'same' : 'changed'} />}
      </p>
      {unreadable ? <p className="text-muted">{t('binary')}</p> : null}
      {!unreadable && !hunks ? <p className="text-muted">{t('tooDifferent')}</p> : null}
      {!unreadable && hunks && a !== b ? (
        // biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields
        <div
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t('bodyLines')}
          className="mt-1 max-h-96 overflow-y-auto rounded-lg bg-sunken p-2 font-mono text-xs"
        >
          {hunks.map((hunk, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places
            <HunkView key={i} hunk={hunk} />
          ))}
        </div>
      ) : null}
    </li>
  )
}

function HunkView({ hunk }: { hunk: Hunk }) {
  const t = useTranslations('console.response.compare')
  if ('a' in hunk) {
    return (
      <div className="my-1 grid gap-x-4 gap-y-1 sm:grid-cols-2">
        <Lines side="a" lines={hunk.a} />
        <Lines side="b" lines={hunk.b} />
      </div>
    )
  }
  const { same } = hunk
  const folded = same.length - 2 * context
  if (folded <= 1) return <Equal lines={same} />
  return (
    <>
      <Equal lines={same.slice(0, context)} />
      <p className="py-0.5 font-sans text-muted">{t('sameLines', { count: folded })}</p>
      <Equal lines={same.slice(-context)} />
    </>
  )
}

const text = (lines: readonly string[], sign: string) => lines.map((line) => `${sign} ${line}`).join('\n')
const pre = 'whitespace-pre-wrap [overflow-wrap:anywhere]'

const Equal = ({ lines }: { lines: readonly string[] }) => (
  <pre className={`${pre} text-muted`}>{text(lines, ' ')}</pre>
)

function Lines({ side, lines }: { side: 'a' | 'b'; lines: readonly string[] }) {
  const t = useTranslations('console.response.compare')
  const [sign, look] = side === 'a' ? ['−', 'bg-bad-soft'] : ['+', 'bg-good-soft']
  return (
    <div className={`min-w-0 rounded px-1 ${lines.length > 0 ? look : 'max-sm:hidden'}`}>
      {lines.length > 0 ? (
        <>
          <span className="font-sans text-muted">{t(side === 'a' ? 'onlyA' : 'onlyB')}</span>
          <pre className={pre}>{text(lines, sign)}</pre>
        </>
      ) : null}
    </div>
  )
}
