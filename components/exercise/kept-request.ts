// A console's request as one file of a draft.
import { isRequestDraft, type RequestDraft } from '../request-console/request-draft'

const draftFile = '/request.json'

/** What cannot be read is as if it had never been. */
export function keptRequest(files: Readonly<Record<string, string>> | undefined): RequestDraft | undefined {
  try {
    const value: unknown = JSON.parse(files?.[draftFile] ?? '')
    return isRequestDraft(value) ? value : undefined
  } catch {
    return undefined
  }
}

export const requestFiles = (draft: RequestDraft): Record<string, string> => ({
  [draftFile]: JSON.stringify(draft),
})
