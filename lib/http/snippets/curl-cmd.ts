// curl for the Windows command prompt: typed or pasted there, not run from a .bat file, it sends the same request.
import { bodyCannotGo, curlLines, curlWords } from './curl-words'
import { codesWhere, type TextSnippet } from './snippet'

/**
 * Two readers in turn: cmd takes carets away and never sees a quote, as each has a caret before it; then the program
 * splits at spaces outside quotes, where only a backslash before a quote is an escape.
 */
function cmdQuoted(text: string): string {
  const forProgram = text.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')
  const careful = forProgram.replace(/[^\w\s:;,./=@~-]/g, (character) =>
    character.charCodeAt(0) < 128 ? `^${character}` : character,
  )
  // After a caret the end of a line is skipped and what follows is literal: another end of line.
  return `^"${careful.replaceAll('\n', '^\n\n')}^"`
}

export const snippet: TextSnippet = {
  id: 'curl-cmd',
  label: 'curl (Windows cmd)',
  kind: 'text',
  language: 'bat',
  write: (request) => curlLines(curlWords(request), ({ value = '' }) => cmdQuoted(value), ' ^\n'),
  missing: (request) =>
    codesWhere({
      'body-with-method': bodyCannotGo(request),
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
      'control-character': /[\u0000-\u0009\u000b-\u001f\u007f]/.test(request.body),
      // Arguments pass through the code page of the machine.
      'beyond-ascii': /[^\p{ASCII}]/u.test(
        request.body + request.headers.map((header) => header[1]).join(''),
      ),
    }),
}
