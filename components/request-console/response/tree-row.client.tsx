'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { isContainer, type JsonNode } from './json-tree'
import { atOnce, rowId, type TreeRow } from './tree-rows'

/** Characters of a text shown in its row; copied, it is whole. */
const longest = 300

const look = { string: 'text-good', number: 'text-warn', literal: 'text-focus', object: '', array: '' }
const marks = { current: 'bg-warn-soft outline-2 outline-warn -outline-offset-2', found: 'bg-warn-soft' }

/** One value, or what is left of a long one. Arrow keys are the tree's; a click does what Enter does. */
export function TreeRowView({
  row,
  text,
  focusable,
  mark,
  onPress,
  onReach,
}: {
  row: TreeRow
  text: string
  focusable: boolean
  mark?: keyof typeof marks
  onPress: (row: TreeRow) => void
  onReach: (how: 'focus' | 'pointer') => void
}) {
  const openable = row.kind === 'node' && row.node.children.length > 0
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it listens to the keys
    <div
      role="treeitem"
      data-row={rowId(row)}
      tabIndex={focusable ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-expanded={openable ? row.open : undefined}
      aria-current={mark === 'current' ? 'true' : undefined}
      onClick={() => onPress(row)}
      onFocus={() => onReach('focus')}
      // A pointer at rest enters whatever scrolls below it; only one that moves asks for something.
      onPointerMove={(event) => event.pointerType === 'mouse' && onReach('pointer')}
      style={{ paddingLeft: `${(row.level - 1) * 1.1 + 0.25}em` }}
      className={`flex min-h-6 cursor-default scroll-mb-12 items-start gap-1 rounded py-0.5 pr-1 hover:bg-raised focus-visible:-outline-offset-2 ${mark ? marks[mark] : ''}`}
    >
      <span aria-hidden="true" className="w-3 shrink-0 text-muted">
        {openable ? (row.open ? '▾' : '▸') : ''}
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {row.kind === 'more' ? <More row={row} /> : <Value node={row.node} text={text} />}
      </span>
    </div>
  )
}

function Value({ node, text }: { node: JsonNode; text: string }) {
  const t = useTranslations('console.response.tree')
  const { key, kind } = node
  const written = isContainer(node) ? '' : text.slice(node.start, node.end)
  const cut = written.length > longest
  return (
    <>
      {key === undefined ? null : (
        <>
          <span className={typeof key === 'number' ? 'text-muted' : 'text-pull'}>{key}</span>:{' '}
        </>
      )}
      {isContainer(node) ? (
        <span className="font-sans text-muted">
          {t(kind === 'array' ? 'items' : 'fields', { count: node.children.length })}
        </span>
      ) : (
        <span className={look[kind]}>{cut ? `${written.slice(0, longest)}…` : written}</span>
      )}
    </>
  )
}

function More({ row }: { row: Extract<TreeRow, { kind: 'more' }> }) {
  const t = useTranslations('console.response.tree')
  const format = useFormatter()
  return (
    <span className="font-sans font-semibold underline underline-offset-4">
      {t('more', { next: Math.min(row.rest, atOnce), rest: format.number(row.rest) })}
    </span>
  )
}
