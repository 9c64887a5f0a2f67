// Indents a JSON body that may hold variables where JSON wants a value.
import { formatJson } from './response/json-format'
import { variablePattern } from './variables'

/** In front of a text that is only there for the time of formatting; nobody types it. */
const mark = '\uE000'

/** A text of JSON, or a variable that stands outside of one and is then the first group. */
const bare = new RegExp(`"(?:[^"\\\\\\n]+|\\\\.)*"?|(${variablePattern.source})`, 'gu')

/** The text with a JSON text of the same length in the place of each variable that stands where JSON wants a value. */
export const withStandIns = (text: string): string =>
  text.includes('{{')
    ? text.replace(bare, (whole, variable?: string) =>
        variable ? `"${'x'.repeat(variable.length - 2)}"` : whole,
      )
    : text

/** @returns undefined when the text is not JSON, even with a value for each variable */
export function formatBody(text: string): string | undefined {
  if (!text.includes('{{') || text.includes(mark)) return formatJson(text)
  const quoted = text.replace(bare, (whole, variable?: string) => (variable ? `"${mark}${variable}"` : whole))
  return formatJson(quoted)?.replaceAll(new RegExp(`"${mark}(${variablePattern.source})"`, 'gu'), '$1')
}
