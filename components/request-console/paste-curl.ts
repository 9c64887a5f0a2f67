import { type ClipboardEvent, useEffect } from 'react'
import { onFirstTouch } from '@/components/shell/first-touch'
import { draftOfRequest } from './draft-of-request'
import type { Replacement } from './use-replacement'

const loadParser = () => import('@/lib/http/curl/parse-curl')

/** Also with the prompt or the comment that comes along when a line is copied from a terminal or a page. */
export const looksLikeCurl = (text: string): boolean =>
  /^\s*(?:#[^\n]*\n\s*)*(?:[$%>] ?|PS [^>\n]*> ?|[A-Za-z]:\\[^>\n]*> ?)?(?:\S*[\\/])?curl(?:\.exe)?(?:\s|$)/i.test(
    text,
  )

/**
 * A curl command pasted into the field `fieldId` becomes the whole request.
 * @returns for an element around the field: a paste bubbles
 */
export function useCurlPaste(fieldId: string, language: string, { replace, say }: Replacement) {
  useEffect(() => onFirstTouch(loadParser), [])
  return async (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!(event.target instanceof HTMLElement) || event.target.id !== fieldId || !looksLikeCurl(text)) return
    // A field of one line would join the lines of the command.
    event.preventDefault()
    try {
      const { parseCurl } = await loadParser()
      const parsed = parseCurl(text)
      if ('problem' in parsed) say({ by: 'curl-unread', problem: parsed })
      else {
        const { request, ignored, notes } = parsed
        replace(draftOfRequest(request, language), { by: 'curl', ignored, notes })
      }
    } catch {
      say({ by: 'curl-failed' })
    }
  }
}
