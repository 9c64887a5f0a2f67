import { useFormatter } from 'next-intl'

/** How amounts are written in the reader's language; prices without a currency, which is the reader's own. */
export function useAmounts() {
  const format = useFormatter()
  return {
    count: (value: number) => format.number(value, { maximumFractionDigits: 0 }),
    money: (value: number) => format.number(value, { maximumFractionDigits: 2 }),
  }
}
