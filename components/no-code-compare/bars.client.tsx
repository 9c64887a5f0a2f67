'use client'

export interface Bar {
  id: string
  name: string
  value: number
  /** The value as it is written. */
  text: string
}

interface Props {
  title: string
  /** The picture in a sentence. */
  label: string
  bars: readonly Bar[]
}

/** Share of the longest bar, in percent; something that is not nothing can be seen. */
const lengthOf = (value: number, most: number) =>
  value === 0 ? 0 : Math.max(1, Math.round((value / most) * 100))

/** Bars beside their figures. A picture: a table says the same. */
export function Bars({ title, label, bars }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <div>
      <p className="text-sm font-semibold">{title}</p>
      <div role="img" aria-label={label} className="mt-2 space-y-2">
        {bars.map(({ id, name, value, text }) => (
          <div key={id} data-bar={id}>
            <p className="flex justify-between gap-3 text-xs">
              <span>{name}</span> <span className="font-semibold tabular-nums">{text}</span>
            </p>
            <div className="mt-0.5 h-3 rounded-sm border border-line bg-sunken">
              <div style={{ width: `${lengthOf(value, most)}%` }} className="h-full rounded-sm bg-ink" />
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}
