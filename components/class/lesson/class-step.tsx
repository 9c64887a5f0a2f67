import type { ReactNode } from 'react'
import type { Step } from '@/lib/content/steps'

interface Props extends Step {
  steps: readonly Step[]
  view: 'page' | 'slides'
  children?: ReactNode
}

const look = { page: 'scroll-mt-36 pt-10', slides: 'min-w-0' }

/** One step: a section for a learner, a screen for who presents. Whoever follows is brought to its heading. */
export const ClassStep = ({ id, title, steps, view, children }: Props) => (
  <section id={id} data-step={id} data-class-step={id} aria-labelledby={`${id}-title`} className={look[view]}>
    <h2
      id={`${id}-title`}
      tabIndex={-1}
      className="max-w-[68ch] text-xl font-bold tracking-tight text-balance outline-none"
    >
      <span aria-hidden="true" className="mr-2 font-mono text-base font-semibold text-muted">
        {steps.findIndex((step) => step.id === id) + 1}
      </span>
      {title}
    </h2>
    {children}
  </section>
)
