// The nodes that an expression asks for by name: `$('Distance')` and `$node["Distance"]`.

const asked = /\$(?:node\s*\[|\()\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g

export function namedNodes(text: string): string[] {
  return [...text.matchAll(asked)].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(['"\\])/g, '$1'),
  )
}
