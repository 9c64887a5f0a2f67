import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react'
import { fold } from './find-text'
import { isContainer, type JsonNode, stepsTo } from './json-tree'
import { atOnce, rowId, type TreeRow, treeRows } from './tree-rows'

/** Open at first: the root and what is directly in it, when that is an object's. */
const openAtFirst = (node: JsonNode, level: number) =>
  level === 1 || (level === 2 && node.parent?.kind === 'object')

/** Which values are open, how much of them is shown and which row has the focus. `found` is opened to. */
export function useTree(root: JsonNode, found: JsonNode | undefined) {
  const [flipped, setFlipped] = useState<ReadonlyMap<JsonNode, boolean>>(new Map())
  const [amount, setAmount] = useState<ReadonlyMap<JsonNode, number>>(new Map())
  const [focus, setFocus] = useState(`${root.start}`)

  useEffect(() => {
    if (!found) return
    const way = stepsTo(found)
    const above = [root, ...way.slice(0, -1)]
    setFlipped((before) => new Map([...before, ...above.map((node) => [node, true] as const)]))
    setAmount((before) => {
      const needed = above.map((node, i) => {
        const position = node.children.indexOf(way[i] ?? node) + 1
        return [node, Math.max(before.get(node) ?? atOnce, Math.ceil(position / atOnce) * atOnce)] as const
      })
      return new Map([...before, ...needed])
    })
  }, [found, root])

  const rows = useMemo(
    () =>
      treeRows(
        root,
        (node, level) => flipped.get(node) ?? openAtFirst(node, level),
        (node) => amount.get(node) ?? atOnce,
      ),
    [root, flipped, amount],
  )
  const open = useCallback((node: JsonNode, on: boolean) => {
    setFlipped((before) => new Map(before).set(node, on))
  }, [])
  const showMore = (node: JsonNode) => {
    const shown = amount.get(node) ?? atOnce
    setAmount(new Map(amount).set(node, shown + atOnce))
    // The row that was pressed makes way for the first of what it brought.
    setFocus(`${node.children[shown]?.start ?? node.start}`)
  }
  const at = Math.max(
    0,
    rows.findIndex((row) => rowId(row) === focus),
  )
  const press = (row: TreeRow) => {
    if (row.kind === 'more') showMore(row.of)
    else if (isContainer(row.node)) open(row.node, !row.open)
  }
  return { rows, at, setFocus, open, press }
}

const rowOf = (rows: readonly TreeRow[], node: JsonNode | undefined) =>
  rows.findIndex((row) => row.kind === 'node' && row.node === node)

function nextNamed(rows: readonly TreeRow[], at: number, letter: string): number {
  const order = rows.map((_, i) => (at + 1 + i) % rows.length)
  return (
    order.find((i) => {
      const row = rows[i]
      return row?.kind === 'node' && fold(String(row.node.key ?? '')).startsWith(fold(letter))
    }) ?? -1
  )
}

/** Where a key leads in a tree, as ARIA's pattern has it; undefined for a key that is none of its own. */
export function treeKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  { rows, at, open, press }: Pick<ReturnType<typeof useTree>, 'rows' | 'at' | 'open' | 'press'>,
): { to?: number } | undefined {
  const row = rows[at]
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return undefined
  const node = row.kind === 'node' ? row.node : undefined
  switch (event.key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, rows.length - 1) }
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) }
    case 'Home':
      return { to: 0 }
    case 'End':
      return { to: rows.length - 1 }
    case 'ArrowRight':
      if (!node || node.children.length === 0) return {}
      if (row.kind === 'node' && row.open) return { to: at + 1 }
      open(node, true)
      return {}
    case 'ArrowLeft':
      if (row.kind === 'node' && row.open) {
        open(row.node, false)
        return {}
      }
      return { to: rowOf(rows, row.kind === 'more' ? row.of : row.node.parent) }
    case 'Enter':
    case ' ':
      press(row)
      return {}
    default:
      return event.key.length === 1 ? { to: nextNamed(rows, at, event.key) } : undefined
  }
}
