import { type Assumed, readAssumed } from '@/lib/cost/figures'
import { type Profile, readProfile } from '@/lib/cost/profile'

/** What a reader set, as progress keeps it. */
export interface Compared {
  profile: Profile
  assumed: Assumed
}

export const writeCompared = (compared: Compared): string => JSON.stringify(compared)

function parsed(text: string | undefined): { profile?: unknown; assumed?: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/** @param drawn the profile of a workflow as it is now: it goes before what was kept of an earlier one */
export function readCompared(text: string | undefined, drawn?: Profile): Compared {
  const { profile, assumed } = parsed(text)
  return { profile: drawn ?? readProfile(profile), assumed: readAssumed(assumed) }
}
