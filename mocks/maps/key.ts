// Promises the key that opens both Google hosts, and how a request without it is refused.
import type { Refusal } from '../define'
import { texts } from '../issue-texts'

/** Opens nothing but the practice world. */
export const practiceKey = 'maps_practice_key'

/** Undefined when the key fits. `how` is the way to send it, up to the key itself. */
export function refusedKey(
  given: string | null,
  part: Refusal['part'],
  how: string,
): Omit<Refusal, 'status' | 'key'> | undefined {
  if (given === practiceKey) return undefined
  return {
    rule: given ? 'auth.unknown-key' : 'auth.missing-key',
    part,
    text: {
      en: 'The key is missing or not valid.',
      pt: 'A chave falta ou não é válida.',
      es: 'La clave falta o no es válida.',
    },
    expected: texts(() => `${how}${practiceKey}`),
  }
}
