// Promises one way to write custom fields and metadata: keys are added to what is there, null takes a key away.
type Dictionary = Readonly<Record<string, unknown>>

export function merged(
  before: Dictionary | null,
  news: Dictionary | null | undefined,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...before, ...news }).filter(([, value]) => value !== null))
}
