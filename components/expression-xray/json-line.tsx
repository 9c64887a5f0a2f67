import { useTranslations } from 'next-intl'
import { asJson } from './as-json'

/** Says of a text that sets out to be JSON whether it is; of any other, nothing. */
export function JsonLine({ text }: { text: string }) {
  const t = useTranslations('xray.json')
  const good = asJson(text)
  if (good === undefined) return null
  return (
    <p className={`text-sm font-medium ${good ? 'text-good' : 'text-bad'}`} data-json={good}>
      <span aria-hidden="true">{good ? '✓ ' : '✗ '}</span>
      {t(good ? 'good' : 'bad')}
    </p>
  )
}
