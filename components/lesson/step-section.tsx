import type { ReactNode } from 'react'
import type { Step } from '@/lib/content/steps'

/** One step: a section for a reader, later a screen for a trainer. */
export function StepSection({ id, title, steps, children }: Step & { steps: Step[]; children?: ReactNode }) {
  const number = steps.findIndex((step) => step.id === id) + 1
  return (
    <section
      id={id}
      data-step={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-24 pt-10 lg:scroll-mt-14"
    >
      <h2 id={`${id}-title`} className="max-w-[68ch] text-xl font-bold tracking-tight text-balance">
        <a href={`#${id}`} className="no-underline hover:underline">
          <span aria-hidden="true" className="mr-2 font-mono text-base font-semibold text-muted">
            {number}
          </span>
          {title}
        </a>
      </h2>
      {children}
    </section>
  )
}
