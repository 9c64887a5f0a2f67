'use client'
import { useLocale } from 'next-intl'
import type { Hit } from '@/lib/search/engine'
import { excerpt, marked, type Piece } from '@/lib/search/excerpt'

const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, hit }, index) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, never moved
      <mark key={index} className="rounded-sm bg-warn-soft px-0.5 font-semibold text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  )

interface Props {
  hit: Hit
  id: string
  chosen: boolean
  onChoose: () => void
  onGo: () => void
}

/** A word of the glossary is shown whole: its explanation may be all that was wanted. */
export function ResultOption({ hit, id, chosen, onChoose, onGo }: Props) {
  const { kind, title, place, text, words } = hit
  const inCode = kind === 'operation' || kind === 'event'
  return (
    <a
      role="option"
      id={id}
      href={`/${useLocale()}/${hit.id}`}
      aria-selected={chosen}
      tabIndex={-1}
      onPointerMove={chosen ? undefined : onChoose}
      onClick={onGo}
      className="block scroll-my-2 rounded-lg border border-transparent px-3 py-2 text-sm aria-selected:border-pull aria-selected:bg-pull-soft"
    >
      <span className="block font-semibold">
        <Marked pieces={marked(title, words)} />
      </span>
      {place === '' ? null : (
        <span className={`block text-xs wrap-anywhere text-muted ${inCode ? 'font-mono' : ''}`}>
          <Marked pieces={marked(place, words)} />
        </span>
      )}
      <span className="mt-0.5 block text-muted">
        <Marked pieces={kind === 'term' ? marked(text, words) : excerpt(text, words)} />
      </span>
    </a>
  )
}
