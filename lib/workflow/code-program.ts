// A Code node's source as the body of a function, with the names n8n gives it; the same for whoever runs it.

/** Parameter of the function that `codeProgram` is the body of. */
export const codeParameter = 'given'

/**
 * The body of an async function of `given`, the list of items. Mode `all` gives what the source returns, mode `each` a list of
 * what it returned for each item.
 */
export function codeProgram(source: string, mode: 'all' | 'each'): string {
  const input = `{ all: () => given, first: () => given[0], last: () => given[given.length - 1], item: item }`
  const names = 'items, item, $json, $itemIndex, $input'
  const run = `const run = async (${names}) => {\n${source}\n}`
  const once = `return await run(given, given[0], given[0]?.json, 0, ((item) => (${input}))(given[0]))`
  const each = `const made = []
for (const [at, item] of given.entries()) made.push(await run(given, item, item.json, at, ${input}))
return made`
  return `${run}\n${mode === 'all' ? once : each}`
}
