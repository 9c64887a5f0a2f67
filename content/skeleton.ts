// What must be equal in every language of a lesson: step ids, parts with their attributes, fenced code. Prose is left out.

/** Attributes that hold prose. */
const prose = /\s(?:why|belief|title|label)="[^"]*"/g

/** @param source MDX of a lesson */
export function skeletonOf(source: string): string[] {
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, '')
  const pattern =
    /^## .*\[#([a-z-]+)\]$|```[\s\S]*?```|<\/?[A-Z][^>]*?(?:\/?>|(?=\n))|^\s*(?:url|method|body|id|fact|headers)[:=].*$/gm
  return [...body.matchAll(pattern)].map(([whole, step]) => step ?? whole.replace(prose, '').trim())
}
