'use client'
import { type ReactNode, useId } from 'react'

/** A named part of the lab. */
export function Panel({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="min-w-0 rounded-xl border border-line bg-raised p-4 text-ink shadow-card"
    >
      <p id={id} className="font-semibold">
        {title}
      </p>
      {lead ? <p className="mt-1 max-w-prose text-sm text-muted">{lead}</p> : null}
      <div className="mt-3">{children}</div>
    </section>
  )
}
