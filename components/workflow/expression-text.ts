// A setting as it is stored and as it is typed: an expression is stored behind `=`.
export const isWritten = (setting: string): boolean => setting.startsWith('=')

/** What stands in the field. */
export const typed = (setting: string): string => (isWritten(setting) ? setting.slice(1) : setting)

export const stored = (text: string, expression: boolean): string => (expression ? `=${text}` : text)

/**
 * The text with a name put in at the caret: bare inside braces, in braces of its own elsewhere.
 * @returns the text and where the caret goes
 */
export function insertName(text: string, path: string, caret = text.length): { text: string; caret: number } {
  const before = text.slice(0, caret)
  const inside = before.lastIndexOf('{{') > before.lastIndexOf('}}')
  const added = inside ? path : `{{ ${path} }}`
  return { text: before + added + text.slice(caret), caret: caret + added.length }
}
