'use client'
import { useTranslations } from 'next-intl'

const looks = {
  same: ['=', 'text-muted'],
  changed: ['≠', 'text-warn'],
  added: ['+', 'text-good'],
  removed: ['−', 'text-bad'],
} as const

export type Change = keyof typeof looks

/** How two things differ, as a sign and a word. */
export function ChangeMark({ change }: { change: Change }) {
  const t = useTranslations('console.response.compare')
  const [sign, look] = looks[change]
  return (
    <span className={`font-semibold whitespace-nowrap ${look}`}>
      <span aria-hidden="true" className="font-mono">
        {sign}
      </span>{' '}
      {t(`change.${change}`)}
    </span>
  )
}

/** One short thing of both sides; below each other on a phone. Without a value it is not there on that side. */
export function CompareRow({ label, a, b }: { label: string; a?: string; b?: string }) {
  const change = a === undefined ? 'added' : b === undefined ? 'removed' : a === b ? 'same' : 'changed'
  return (
    <li className="border-b border-line py-1.5">
      <p className="flex flex-wrap justify-between gap-x-3">
        <span>{label}</span> <ChangeMark change={change} />
      </p>
      {change === 'same' ? (
        <Cell value={a} />
      ) : (
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Cell side="A" value={a} />
          <Cell side="B" value={b} />
        </div>
      )}
    </li>
  )
}

function Cell({ side, value }: { side?: string; value?: string }) {
  const t = useTranslations('console.response.compare')
  return (
    <p className="font-mono text-xs [overflow-wrap:anywhere]">
      {side ? <strong className="mr-1 font-sans">{side}</strong> : null}
      {value ?? <span className="font-sans text-muted">{t('absent')}</span>}
    </p>
  )
}
