/**
 * @template T
 * @param {T} fallback
 * @param {() => T} attempt
 * @returns {T} what the attempt gives, or the fallback when it throws
 */
export const tryOr = (fallback, attempt) => {
  try {
    return attempt()
  } catch {
    return fallback
  }
}
