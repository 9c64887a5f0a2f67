'use client'
import { Tabs as Primitive } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export interface Tab {
  id: string
  label: string
  /** A short count or mark beside the label, e.g. the number of headers. */
  mark?: string
  panel: ReactNode
}

/** Tabs with arrow keys and one panel in view. Controlled when `value` is given. */
export function Tabs({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string
  tabs: Tab[]
  value?: string
  onChange?: (id: string) => void
}) {
  return (
    <Primitive.Root
      {...(value === undefined ? { defaultValue: tabs[0]?.id } : { value })}
      onValueChange={(next) => onChange?.(String(next))}
    >
      <Primitive.List aria-label={label} className="flex flex-wrap border-b border-line">
        {tabs.map((tab) => (
          <Primitive.Tab
            key={tab.id}
            value={tab.id}
            className="min-h-10 shrink-0 border-b-2 border-transparent px-3 text-sm font-medium text-muted hover:text-ink aria-selected:border-pull aria-selected:text-ink"
          >
            {tab.label}
            {tab.mark ? <span className="ml-1.5 text-xs text-muted">{tab.mark}</span> : null}
          </Primitive.Tab>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Panel key={tab.id} value={tab.id} className="pt-3">
          {tab.panel}
        </Primitive.Panel>
      ))}
    </Primitive.Root>
  )
}
