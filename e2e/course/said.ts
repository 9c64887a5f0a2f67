/** A sentence of the interface with its places filled, as a learner reads it. */
export const said = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{([a-z]+)\}/g, (place, name: string) => String(values[name] ?? place))
