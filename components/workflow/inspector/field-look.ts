/** One look for every field of a node. */
export const fieldLook =
  'min-h-10 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 text-sm text-ink aria-invalid:border-bad'

/** What is typed here is code: nothing is completed, capitalised or underlined by the browser. */
export const codeInput = { autoComplete: 'off', autoCapitalize: 'off', spellCheck: false } as const
