'use client'
import { useTranslations } from 'next-intl'
import type { Xray, XrayPart } from '@/lib/expression/xray'
import { type PrunedNode, pruned } from './pruned'

const most = 10
const levels = 16

function Branch({ node }: { node: PrunedNode }) {
  const t = useTranslations('xray.tree')
  const kinds = useTranslations('xray.valueKind')
  const sentence = useTranslations('expressionErrors')
  const { label, kind, value, error, times } = node
  return (
    <li data-node={kind} className="mt-1">
      <span className="inline-flex max-w-full flex-wrap items-baseline gap-x-2">
        <code className="rounded bg-sunken px-1.5 py-0.5 font-mono text-xs font-bold break-all">{label}</code>
        <span className="text-xs text-muted">{t(`kind.${kind}`)}</span>
        {value ? (
          <span className="min-w-0 text-xs">
            <span aria-hidden="true">→ </span>
            <span className="text-muted">{kinds(value.kind)} </span>
            <code className="font-mono break-words whitespace-pre-wrap">
              {(value.json ?? value.text).slice(0, 300)}
            </code>
          </span>
        ) : null}
        {error ? (
          <span className="text-xs font-medium text-bad">
            <span aria-hidden="true">✗ </span>
            {sentence(error.code, error.values)}
          </span>
        ) : null}
        {times === 0 ? <span className="text-xs text-muted">{t('never')}</span> : null}
        {times > 1 ? <span className="text-xs text-muted">{t('times', { count: times })}</span> : null}
      </span>
      {node.children.length > 0 ? <Branches nodes={node.children} /> : null}
      {node.cut ? <p className="ml-3 text-xs text-muted">{t('cut')}</p> : null}
    </li>
  )
}

function Branches({ nodes }: { nodes: readonly PrunedNode[] }) {
  return (
    <ul className="ml-1.5 border-l-2 border-line pl-2 sm:pl-4">
      {nodes.map((node, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
        <Branch key={place} node={node} />
      ))}
    </ul>
  )
}

function Tree({ part }: { part: XrayPart }) {
  const t = useTranslations('xray.tree')
  return (
    <li className="min-w-0 rounded-xl border border-line p-3">
      <p className="font-mono text-sm break-all">{part.source}</p>
      {part.tokens.length > 0 ? (
        <p className="mt-1 text-xs text-muted">
          {t('words', { count: part.tokens.length })}{' '}
          {part.tokens.slice(0, 60).map(({ source, from }) => (
            <code key={from} className="mr-1 rounded bg-sunken px-1 font-mono break-all text-ink">
              {source}
            </code>
          ))}
        </p>
      ) : null}
      {part.tree ? (
        // biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields
        <div
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={part.source.slice(0, 100)}
          className="overflow-x-auto"
        >
          <Branches nodes={[pruned(part.tree, levels)]} />
        </div>
      ) : (
        <p className="text-sm">{t('unread')}</p>
      )}
    </li>
  )
}

/** Each expression as it was understood: what belongs together, and what each part came to. */
export function Trees({ seen }: { seen: Xray }) {
  const t = useTranslations('xray.tree')
  const parts = seen.parts.filter(({ kind }) => kind !== 'text')
  return (
    <div>
      <h4 className="text-base font-bold">{t('title')}</h4>
      <p className="max-w-prose text-sm text-muted">{t('lead')}</p>
      {parts.length === 0 ? <p className="text-sm">{t('none')}</p> : null}
      <ol className="mt-2 grid items-start gap-3 lg:grid-cols-2">
        {parts.slice(0, most).map((part) => (
          <Tree key={part.from} part={part} />
        ))}
      </ol>
      {parts.length > most ? (
        <p className="text-sm text-muted">{t('more', { count: parts.length - most })}</p>
      ) : null}
      <p className="mt-2 text-xs text-muted">{t('steps', { count: seen.steps })}</p>
    </div>
  )
}
