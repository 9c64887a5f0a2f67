import type { ReactNode } from 'react'
import { jsonColours } from '../request-console/response/json-colours'
import { CopyButton } from './copy-button.client'

interface Props {
  title: string
  /** What the copy button takes along. */
  text: string
  /** The text in colours; JSON gets its own. */
  children?: ReactNode
  /** Beside the title. */
  mark?: ReactNode
  tall?: boolean
}

/** Code one can read, scroll by keyboard and copy. */
export const CodeBlock = ({ title, text, children, mark, tall = false }: Props) => (
  <figure className="min-w-0 overflow-hidden rounded-xl border border-line bg-sunken">
    <figcaption className="flex min-h-10 items-center justify-between gap-3 border-b border-line bg-raised pr-2 pl-4 text-xs font-semibold">
      <span className="flex items-center gap-2">
        {title}
        {mark}
      </span>
      <CopyButton text={text} what={title} />
    </figcaption>
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={`overflow-auto p-4 font-mono text-xs leading-relaxed focus-visible:-outline-offset-3 print:max-h-none print:whitespace-pre-wrap ${tall ? 'max-h-[34rem] xl:max-h-[min(34rem,42dvh)]' : 'max-h-[24rem] xl:max-h-[min(24rem,32dvh)]'}`}
    >
      {children ?? <code>{jsonColours(text)}</code>}
    </pre>
  </figure>
)
