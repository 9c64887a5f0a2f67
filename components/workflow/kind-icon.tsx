import type { NodeKind } from '@/lib/workflow/workflow'

/** Strokes in a square of 24. */
const strokes: Record<NodeKind, string> = {
  webhook: 'M12 3v9m-4-4 4 4 4-4M5 13v4a3 3 0 0 0 3 3h8a3 3 0 0 0 3-3v-4',
  schedule: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l4 2',
  'http-request': 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c3 3 3 15 0 18c-3-3-3-15 0-18',
  platform: 'M4 5h16v11H10l-4 4v-4H4ZM8 9h8M8 12h5',
  if: 'M3 12h6l4-6h8M9 12l4 6h8M18 3l3 3-3 3M18 15l3 3-3 3',
  set: 'M4 7h9M17 7h3M15 4v6M4 17h3M11 17h9M9 14v6',
  merge: 'M3 6h6l4 6h8M3 18h6l4-6M18 9l3 3-3 3',
  loop: 'M17 3l4 4-4 4M21 7H8a5 5 0 0 0-5 5M7 21l-4-4 4-4M3 17h13a5 5 0 0 0 5-5',
  wait: 'M7 3h10M7 21h10M8 3c0 5 8 7 8 9s-8 4-8 9M16 3c0 5-8 7-8 9s8 4 8 9',
  code: 'M8 6l-5 6 5 6M16 6l5 6-5 6',
  respond: 'M9 6l-6 6 6 6M3 12h12a6 6 0 0 1 6 6',
  unknown: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.5M4 4h16v16H4Z',
}

/** A picture of what the node does; its name always stands beside it. */
export const KindIcon = ({ kind }: { kind: NodeKind }) => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    className="size-5 shrink-0"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={strokes[kind]} />
  </svg>
)
