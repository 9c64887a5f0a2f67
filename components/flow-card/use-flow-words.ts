import { useTranslations } from 'next-intl'
import type { Flow } from '@/lib/flow/flow'

type Values = Readonly<Record<string, string | number>>

/** Codes come from plays and drafts: which of the sentences they mean, no type can know. */
interface Sentences {
  (code: string, values: Values): string
  has(code: string): boolean
}

/** Whatever went wrong with a flow or an expression in it, as one sentence in the reader's language. */
export function useProblemWords() {
  const flow = useTranslations('flowErrors') as unknown as Sentences
  const expression = useTranslations('expressionErrors') as unknown as Sentences
  return (code: string, values: Values): string => {
    if (flow.has(code)) return flow(code, values)
    return expression.has(code) ? expression(code, values) : code
  }
}

/** `2. Call Webhook`: how a card is called wherever another leads to it. */
export function useCardName(flow: Flow) {
  const t = useTranslations('flow')
  return (id: string): string => {
    const at = flow.cards.findIndex((card) => card.id === id)
    const card = flow.cards[at]
    return card ? t('card.name', { number: at + 1, kind: t(`card.kind.${card.kind}`) }) : id
  }
}
