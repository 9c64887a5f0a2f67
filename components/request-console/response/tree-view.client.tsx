'use client'
import { useTranslations } from 'next-intl'
import {
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type JsonNode, parseTree } from './json-tree'
import { SearchBar } from './search-bar.client'
import { TreeRowView } from './tree-row.client'
import { findNodes, rowId } from './tree-rows'
import { TreeTools } from './tree-tools.client'
import { currentOf, type Search, showInBox } from './use-search'
import { treeKey, useTree } from './use-tree'

interface Props {
  /** JSON, as it is shown and copied. */
  text: string
  search: Search
  children: ReactNode
}

/** The answer as a tree, with its search. */
export default function TreeView({ text, search, children }: Props) {
  const root = useMemo(() => parseTree(text), [text])
  const query = useDeferredValue(search.query)
  const matches = useMemo(() => (root ? findNodes(root, text, query) : []), [root, text, query])
  const found = matches[currentOf(search, matches.length)]
  return (
    <>
      <SearchBar search={search} count={matches.length}>
        {children}
      </SearchBar>
      {root ? <Tree key={text} root={root} text={text} found={found} matches={matches} /> : null}
    </>
  )
}

function Tree({
  root,
  text,
  found,
  matches,
}: {
  root: JsonNode
  text: string
  found: JsonNode | undefined
  matches: readonly JsonNode[]
}) {
  const t = useTranslations('console.response.tree')
  const tree = useTree(root, found)
  const { rows, at, setFocus, press } = tree
  const [hovered, setHovered] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  const marked = useMemo(() => new Set(matches), [matches])
  const elementOf = (id: string | undefined) =>
    id === undefined ? null : (box.current?.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row to show may only come with the rows that open for it
  useEffect(() => {
    if (found) showInBox(box.current, elementOf(`${found.start}`))
  }, [found, rows])
  const onKeyDown = (event: KeyboardEvent) => {
    const move = treeKey(event, tree)
    if (!move) return
    event.preventDefault()
    const row = move.to === undefined ? undefined : rows[move.to]
    if (row) elementOf(rowId(row))?.focus()
  }
  const focused = rows[at] && rowId(rows[at])
  const tooled = rows.find((row) => rowId(row) === (hovered ?? focused))
  return (
    <div
      ref={box}
      onPointerLeave={() => setHovered(undefined)}
      className="relative max-h-96 overflow-auto rounded-lg bg-sunken"
    >
      <div role="tree" aria-label={t('label')} onKeyDown={onKeyDown} className="p-2 font-mono text-xs">
        {rows.map((row, i) => (
          <TreeRowView
            key={rowId(row)}
            row={row}
            text={text}
            focusable={i === at}
            mark={
              row.kind !== 'node'
                ? undefined
                : row.node === found
                  ? 'current'
                  : marked.has(row.node)
                    ? 'found'
                    : undefined
            }
            onPress={press}
            onReach={(how) => (how === 'focus' ? setFocus(rowId(row)) : setHovered(rowId(row)))}
          />
        ))}
      </div>
      {tooled?.kind === 'node' ? (
        <TreeTools node={tooled.node} text={text} row={() => elementOf(rowId(tooled))} />
      ) : null}
    </div>
  )
}
