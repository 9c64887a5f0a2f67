// curl for a POSIX shell: run there, it sends the very bytes of the request.
import { bodyCannotGo, curlLines, curlWords } from './curl-words'
import { posixHeaderQuoted, posixQuoted } from './posix-quoting'
import { codesWhere, type TextSnippet } from './snippet'

export const snippet: TextSnippet = {
  id: 'curl',
  label: 'curl',
  kind: 'text',
  language: 'shellscript',
  write: (request) =>
    curlLines(
      curlWords(request),
      ({ value = '', header }) => (header ? posixHeaderQuoted(value) : posixQuoted(value)),
      ' \\\n',
    ),
  missing: (request) =>
    codesWhere({
      'body-with-method': bodyCannotGo(request),
      // No program can be given a NUL in its arguments.
      'control-character': request.body.includes('\0'),
    }),
}
