import type { ReactNode } from 'react'

/** A part of a reference page under its own heading. */
export const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="mt-10 first:mt-0">
    <h2 id={id} className="scroll-mt-20 border-b border-line pb-2 text-lg font-bold tracking-tight">
      {title}
    </h2>
    {children}
  </section>
)
