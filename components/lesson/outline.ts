import { getMDXComponent } from 'mdx-bundler/client'
import { Children, type ElementType, isValidElement, type ReactNode } from 'react'
import type { CompiledLesson } from '@/lib/content/compile'
import { textParts } from './text-parts'

type Props = Readonly<Record<string, unknown>> & { id?: string; children?: ReactNode }

/** A part as the lesson's text writes it down. */
export interface WrittenPart {
  name: string
  /** The step it stands in. */
  step: string
  props: Props
}

/** Stands for a part whose code is not wanted: its words remain. A new one each time, to tell the parts apart. */
const wordsOnly = () => (props: { children?: ReactNode }) => props.children

function walk(children: ReactNode, names: Map<unknown, string>, step: string): WrittenPart[] {
  return Children.toArray(children).flatMap((child) => {
    if (!isValidElement<Props>(child)) return []
    const { type, props } = child
    const name = names.get(type)
    const within = walk(props.children, names, name === 'Step' ? (props.id ?? step) : step)
    return name === undefined ? within : [{ name, step, props }, ...within]
  })
}

/** The parts a lesson's text holds, in order, without rendering any: for pages that show some of them elsewhere. */
export function outlineOf({ code, names }: CompiledLesson): WrittenPart[] {
  const parts: Record<string, ElementType> = {
    ...Object.fromEntries([...names].map((name) => [name, wordsOnly()])),
    ...textParts,
  }
  // Called, not rendered: what is wanted are the elements it gives back.
  const content = getMDXComponent(code)({ components: parts })
  if (content instanceof Promise) throw new Error('Failed to outline a lesson: its text is asynchronous.')
  return walk(content, new Map(Object.entries(parts).map(([name, part]) => [part, name])), '')
}
