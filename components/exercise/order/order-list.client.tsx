'use client'
import { useTranslations } from 'next-intl'
import { OrderRow } from './order-row.client'
import { RowButton } from './row-button.client'
import type { Drag, ListName } from './use-drag'
import type { Lift } from './use-lift'
import type { Order, OrderStart } from './use-order'

interface Props {
  list: ListName
  start: OrderStart
  order: Order
  lift: Lift
  /** Of the pointer. */
  pointer: {
    drag: Drag | undefined
    handle: (line: string, from: ListName) => object
    wasDrag: () => boolean
  }
  /** Id of the sentence that says how a line is moved. */
  howId: string
}

/** Where the dragged line would go, seen from this row. */
function markOf(line: string, list: ListName, lines: readonly string[], drag: Drag | undefined) {
  // The lines that wait keep their order: there is no place among them to show.
  if (drag?.list !== list || list === 'pool') return undefined
  const others = lines.filter((other) => other !== drag.line)
  if (others[drag.place] === line) return 'before'
  return drag.place >= others.length && others.at(-1) === line ? 'after' : undefined
}

/** The lines placed so far, or those that wait. */
export function OrderList({ list, start, order, lift, pointer, howId }: Props) {
  const t = useTranslations('order')
  const { drag, handle, wasDrag } = pointer
  const lines = list === 'pool' ? order.pool : order.placed
  const over = drag?.list === list ? 'border-pull' : 'border-line'
  const actions = (line: string, index: number) =>
    list === 'pool' ? (
      <RowButton
        part="place"
        label={t('place', { line: order.name(line) })}
        onPress={() => order.move(line, Infinity)}
      >
        {t('placeShort')}
      </RowButton>
    ) : (
      <>
        <RowButton
          part="up"
          label={t('up', { line: order.name(line) })}
          off={index === 0}
          onPress={() => order.move(line, index - 1, 'up')}
        >
          ↑
        </RowButton>
        <RowButton
          part="down"
          label={t('down', { line: order.name(line) })}
          off={index === lines.length - 1}
          onPress={() => order.move(line, index + 1, 'down')}
        >
          ↓
        </RowButton>
        {start.pool ? (
          <RowButton
            part="out"
            label={t('takeOut', { line: order.name(line) })}
            onPress={() => order.takeOut(line)}
          >
            ×
          </RowButton>
        ) : null}
      </>
    )
  const handleOf = (line: string) =>
    list === 'pool'
      ? { ...handle(line, list), tabIndex: -1, 'aria-hidden': true }
      : {
          ...handle(line, list),
          'aria-pressed': lift.lifted === line,
          'aria-describedby': howId,
          onClick: () => (wasDrag() ? undefined : lift.toggle(line)),
          onKeyDown: (event: React.KeyboardEvent) => lift.onKeyDown(event, line),
        }
  return (
    <div data-order-list={list} className={`min-w-0 rounded-2xl border-2 border-dashed p-2 ${over}`}>
      <p className="px-1 pb-2 text-sm font-semibold">{t(list === 'pool' ? 'pool' : 'yours')}</p>
      <ol aria-label={t(list === 'pool' ? 'pool' : 'yours')} className="min-h-12 space-y-2">
        {lines.map((line, index) => (
          <OrderRow
            key={line}
            line={line}
            text={start.lines[line] ?? line}
            code={start.code}
            place={list === 'pool' ? undefined : index + 1}
            look={{
              dragged: drag?.line === line,
              lifted: lift.lifted === line,
              mark: markOf(line, list, lines, drag),
            }}
            parts={{ handle: handleOf(line), actions: actions(line, index) }}
          />
        ))}
      </ol>
      {lines.length === 0 ? (
        <p className="px-1 pb-2 text-sm text-muted">{t(list === 'pool' ? 'noneLeft' : 'nonePlaced')}</p>
      ) : null}
    </div>
  )
}
