'use client'
import { BaseEdge, type EdgeProps, getBezierPath } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { CanvasWire } from '../flow-elements'

/** About as wide as a letter of the label; between two nodes there is room for nine of them. */
const letter = 7.5

/** A wire, and on it how many items came along in the run that is shown. */
export const ItemWire = memo(function ItemWire({ id, data, ...ends }: EdgeProps<CanvasWire>) {
  const t = useTranslations('workflow')
  const { sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition } = ends
  const [path, x, y] = getBezierPath({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition })
  const label = data?.items === undefined ? '' : t('items.onWire', { count: data.items })
  const width = label.length * letter + 16
  return (
    <>
      <BaseEdge id={id} path={path} interactionWidth={24} />
      {label ? (
        <g className="workflow-wire-label" transform={`translate(${x} ${y})`}>
          <rect x={-width / 2} y={-12} width={width} height={24} rx={12} />
          <text>{label}</text>
        </g>
      ) : null}
    </>
  )
})
