/**
 * @param names one a semicolon
 * @param chance from 0 to 1, without 1
 * @returns one of them with two digits, so that two of the same name can be told apart
 */
export function suggestedName(names: string, chance: () => number): string {
  const all = names.split(';').map((name) => name.trim())
  return `${all[Math.floor(chance() * all.length)]} ${10 + Math.floor(chance() * 90)}`
}
