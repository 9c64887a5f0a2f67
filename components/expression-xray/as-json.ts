/** Whether a text that sets out to be JSON is JSON; nothing of any other text. */
export function asJson(text: string): boolean | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
