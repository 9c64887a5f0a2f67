// Every card in every language, by id: small, and in one piece, so that one is there also with the cable out.
import type { MisconceptionCard } from '@/lib/content/misconceptions'

const modules = import.meta.glob<{ default: MisconceptionCard }>('/content/misconceptions/*.json', {
  eager: true,
})

export const cards: ReadonlyMap<string, MisconceptionCard> = new Map(
  Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/(.+)\.json$/, '$1'), module.default]),
)
