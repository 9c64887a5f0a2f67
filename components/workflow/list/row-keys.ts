// Keys of the rows of the list: a row stays the same row when its node gets another name.
interface Row {
  key: string
  name: string
}

const freeKey = (taken: ReadonlySet<string>, name: string): string => {
  let key = name
  for (let count = 1; taken.has(key); count += 1) key = `${name} ${count}`
  return key
}

/** @param before the rows as they were drawn last */
export function rowKeys(before: readonly Row[], names: readonly string[]): Row[] {
  const at = before.findIndex(({ name }) => !names.includes(name))
  const come = names.find((name) => !before.some((row) => row.name === name))
  const renamed = before.length === names.length && come !== undefined && names[at] === come
  const left = before.map((row, place) => (renamed && place === at ? { ...row, name: come } : row))
  const taken = new Set(left.map(({ key }) => key))
  return names.map((name) => {
    const place = left.findIndex((row) => row.name === name)
    const [known] = place < 0 ? [] : left.splice(place, 1)
    const key = known?.key ?? freeKey(taken, name)
    taken.add(key)
    return { key, name }
  })
}
