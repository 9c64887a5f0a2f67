import { flushSync } from 'react-dom'
import type { Exchange } from '@/mocks/wire-log'
import { withOperation } from './complete-matches'
import { draftOfRequest } from './draft-of-request'
import type { OperationEntry } from './operation-entry'
import { useCurlPaste } from './paste-curl'
import type { RequestDraft } from './request-draft'
import type { Replacement } from './use-replacement'

/** The ways other than typing by which a whole request comes into the console `id`, and where the focus goes then. */
export function useFilling(id: string, draft: RequestDraft, language: string, replacement: Replacement) {
  const url = () => document.getElementById(`${id}-url`)
  const onPaste = useCurlPaste(`${id}-url`, language, replacement)
  const choose = (entry: OperationEntry) => {
    const { draft: next, names } = withOperation(draft, entry)
    // What is to be filled in next has to be there before it can take the focus.
    flushSync(() => replacement.replace(next, { by: 'operation', summary: entry.summary, names }))
    const blank = document.querySelector<HTMLElement>(`input[id^="${CSS.escape(id)}-path-"]`)
    ;(blank ?? url())?.focus()
  }
  const load = ({ id: exchange, request }: Exchange) => {
    replacement.replace(draftOfRequest(request, language), { by: 'history', id: exchange })
    url()?.focus()
  }
  return { onPaste, choose, load }
}
