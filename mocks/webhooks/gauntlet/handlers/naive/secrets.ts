// Promises a place for the secrets of the endpoint, all that are valid now; whoever serves the handler fills it.

export const secrets: readonly string[] = []
