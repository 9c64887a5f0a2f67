import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface Block {
  children?: ReactNode
}

/** A remark beside the thread: worth knowing, not needed to go on. */
export const Aside = ({ children }: Block) => (
  <div
    role="note"
    className="my-5 max-w-[68ch] rounded-r-xl border-l-4 border-line-strong bg-sunken px-4 py-1 text-sm"
  >
    {children}
  </div>
)

/** Only the paper has it: there the lesson is its goal, this, one exchange and its words. */
export const Handout = ({ children }: Block) => (
  <div data-handout className="hidden print:block">
    {children}
  </div>
)

/** For the trainer only; shown when the reader has asked for trainer notes. */
export function Notes({ children, minutes }: Block & { minutes: number }) {
  const t = useTranslations('lesson')
  return (
    <div
      role="note"
      className="trainer-notes my-5 max-w-[68ch] rounded-xl border border-dashed border-line-strong px-4 py-2 text-sm"
    >
      <p className="font-semibold">{t('notes.title', { minutes })}</p>
      {children}
    </div>
  )
}

/** A belief many hold, why it is not so, and something to try that shows it. */
export function Misconception({ belief, children }: Block & { belief: string }) {
  const t = useTranslations('lesson')
  return (
    <div role="note" className="my-6 max-w-[68ch] rounded-2xl border border-line bg-warn-soft px-5 py-3">
      <p className="text-sm font-semibold text-warn">{t('misconception')}</p>
      <p className="text-lg font-semibold">“{belief}”</p>
      {children}
    </div>
  )
}

/** Words in the colour of their direction: blue when you ask. */
export const Pull = ({ children }: Block) => <strong className="font-semibold text-pull">{children}</strong>

/** Orange when you are told. */
export const Push = ({ children }: Block) => <strong className="font-semibold text-push">{children}</strong>
