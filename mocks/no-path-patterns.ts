// Stands in for `path-to-regexp`: the one door's handlers are chosen by a predicate, never by a pattern.

export function match(path: string): never {
  throw new Error(
    `Failed to match "${path}": msw's path patterns are left out of pages. Choose by a predicate, as mocks/network.ts does.`,
  )
}
