// Promises the name of the known wrong way that leads to a signature somebody computed.
import { type Case, type MistakeId, mistakeIds, mistakes } from './mistakes'
import { followed, rightRecipe } from './recipe'
import type { Signable, SignatureStyle } from './style'

export type NearMissId = MistakeId | 'prefix-missing' | 'prefix-doubled'

export interface Computed {
  style: SignatureStyle
  message: Signable
  /** The right one. */
  secret: string
  /** What the learner's code computed or expected: a signature, alone or as it stands in the header. */
  computed: string
  oldSecrets?: readonly string[]
  otherSecrets?: readonly string[]
}

/** `also`: two mistakes at once. */
export type Diagnosis = { match: 'right' | 'unknown' } | { match: NearMissId; also?: NearMissId }

const prefix = /^(v\d+a?|sha\d+)[=,]/

/** The signatures in a text without their prefixes, and the prefixes each had. */
function found(computed: string): { signature: string; prefixes: string[] }[] {
  const words = computed.replaceAll(/["'`]/g, ' ').split(/\s+/)
  // Stripe's header has its parts between commas; in `v1,…` the comma belongs to the prefix.
  const entries = words.flatMap((word) => (word.includes('=') ? word.split(/,(?=\w+=\w)/) : [word]))
  return entries
    .filter((entry) => entry !== '' && !/^t=\d+$/.test(entry))
    .map((entry) => {
      const prefixes: string[] = []
      let signature = entry
      for (let match = prefix.exec(signature); match !== null; match = prefix.exec(signature)) {
        prefixes.push(match[0])
        signature = signature.slice(match[0].length)
      }
      return { signature, prefixes }
    })
}

function prefixFault(style: SignatureStyle, prefixes: readonly string[]): Diagnosis {
  if (prefixes.length > 1) return { match: 'prefix-doubled' }
  return { match: prefixes[0] === style.prefix ? 'right' : 'prefix-missing' }
}

/** Tries each mistake alone, then each two together. A style without signatures knows neither right nor wrong. */
export function diagnose({ style, message, secret, computed, ...secrets }: Computed): Diagnosis {
  if (style.id === 'none') return { match: 'unknown' }
  const given: Case = { style, message, oldSecrets: [], otherSecrets: [], ...secrets }
  const right = rightRecipe(style, message, secret)
  const entries = found(computed)
  const rightSignature = followed(right)
  const same = entries.find(({ signature }) => signature === rightSignature)
  if (same !== undefined) return prefixFault(style, same.prefixes)
  const signatures = new Set(entries.map(({ signature }) => signature))
  const once = mistakeIds.map((id) => ({ id, recipes: mistakes[id](right, given) }))
  for (const { id, recipes } of once) {
    if (recipes.some((recipe) => signatures.has(followed(recipe)))) return { match: id }
  }
  for (const [index, { id, recipes }] of once.entries()) {
    for (const also of mistakeIds.slice(index + 1)) {
      const both = recipes.flatMap((recipe) => mistakes[also](recipe, given))
      if (both.some((recipe) => signatures.has(followed(recipe)))) return { match: id, also }
    }
  }
  return { match: 'unknown' }
}
