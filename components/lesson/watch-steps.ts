// Tells which step is being read: the topmost one in the upper middle of the screen, or the last one at the page's end.
import type { Step } from '@/lib/content/steps'

/** @returns stops watching */
export function watchSteps(steps: Step[], onStep: (id: string) => void): () => void {
  const inView = new Set<Element>()
  const sections = steps.flatMap(({ id }) => document.getElementById(id) ?? [])
  const last = sections.at(-1)
  let atEnd = false
  const report = () => {
    const read = atEnd ? last : sections.find((section) => inView.has(section))
    if (read) onStep(read.id)
  }
  const middle = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target)
        else inView.delete(target)
      }
      report()
    },
    { rootMargin: '-20% 0px -60% 0px' },
  )
  // A short last step never reaches the middle: what follows the lesson coming into view stands for it.
  const end = new IntersectionObserver(([entry]) => {
    atEnd = entry?.isIntersecting ?? false
    report()
  })
  for (const section of sections) middle.observe(section)
  const after = document.querySelector('[data-lesson-end]')
  if (after) end.observe(after)
  return () => {
    middle.disconnect()
    end.disconnect()
  }
}
