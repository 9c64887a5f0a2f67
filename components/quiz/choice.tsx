import { Children, isValidElement, type ReactNode } from 'react'

export interface ChoiceProps {
  /** Slug or value, the same in every language. */
  id: string
  /** Why this is right, or why it is not. */
  why?: string
  children: ReactNode
}

/** One answer of a `<Quiz>` or `<Predict>`; those read it, it shows nothing by itself. */
export const Choice = (_props: ChoiceProps) => null

export interface Parted {
  choices: ChoiceProps[]
  question: ReactNode[]
}

/** Splits a question's children into its choices and the rest, which is the question. */
export function partChoices(children: ReactNode): Parted {
  const all = Children.toArray(children)
  const isChoice = (child: ReactNode) => isValidElement(child) && child.type === Choice
  return {
    choices: all
      .filter(isChoice)
      .flatMap((child) => (isValidElement<ChoiceProps>(child) ? [child.props] : [])),
    question: all.filter((child) => !isChoice(child)),
  }
}
