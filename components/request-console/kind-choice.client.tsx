'use client'

/** One of a few kinds, all in sight. The choice `x` has the id `<name>-x`. */
export function KindChoice<Kind extends string>({
  name,
  legend,
  kinds,
  value,
  onChoose,
}: {
  name: string
  legend: string
  kinds: readonly (readonly [kind: Kind, label: string])[]
  value: Kind
  onChoose: (kind: Kind) => void
}) {
  return (
    <fieldset className="flex flex-wrap gap-x-6">
      <legend className="sr-only">{legend}</legend>
      {kinds.map(([kind, label]) => (
        <label key={kind} className="flex min-h-10 items-center gap-2 text-sm">
          <input
            type="radio"
            id={`${name}-${kind}`}
            name={name}
            checked={value === kind}
            onChange={() => onChoose(kind)}
            className="size-5 accent-pull"
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
