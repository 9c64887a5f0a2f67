// The lines of a report card: what is asked, whether it was done, and the figures that show it.
import { partChecks } from '@/lib/practice/part-checks'
import type { ReportCard } from '@/mocks/webhooks/gauntlet/report-card'

export const lineIds = ['exactlyOnce', 'forged', 'acknowledged', 'recovered', 'copy', 'loops'] as const
export type LineId = (typeof lineIds)[number]

export interface ReportLine {
  id: LineId
  good: boolean
  /** By the names that the line's sentence uses; spans of time are ms. */
  figures: Readonly<Record<string, number>>
}

export function reportLines(card: ReportCard): ReportLine[] {
  const { exactlyOnce, forged, acknowledged, recovered, copy, loops } = card
  const { expected, done } = exactlyOnce
  const [doubled, strange] = [exactlyOnce.doubled.length, exactlyOnce.strange.length]
  const late = acknowledged.late.length
  const { p50, p95, count } = acknowledged
  return [
    {
      id: 'exactlyOnce',
      good: done === expected && doubled === 0 && strange === 0,
      figures: { expected, done, doubled, strange },
    },
    {
      id: 'forged',
      good: forged.refused === forged.sent,
      figures: { sent: forged.sent, refused: forged.refused },
    },
    // Who answered nothing at all was not late either, but nor was it in time.
    { id: 'acknowledged', good: late === 0 && count > 0, figures: { p50, p95, count, late } },
    {
      id: 'recovered',
      good: recovered.saved === recovered.hit,
      figures: { hit: recovered.hit, saved: recovered.saved },
    },
    {
      id: 'copy',
      good: copy.right === copy.expected,
      figures: { expected: copy.expected, right: copy.right },
    },
    { id: 'loops', good: loops.length === 0, figures: { count: loops.length } },
  ]
}

/** Those of the part's checks that a run passes. */
export function passedChecks(card: ReportCard): LineId[] {
  const good = reportLines(card).flatMap((line) => (line.good ? [line.id] : []))
  return partChecks.Gauntlet.filter((check) => good.includes(check))
}
