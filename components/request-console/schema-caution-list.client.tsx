'use client'
import { useTranslations } from 'next-intl'
import type { Caution } from './schema-practice'

export interface PlacedCaution {
  caution: Caution
  line?: number
  onJump?: () => void
}

/** What a server would probably object to, in sentences; nothing of it stands in the way of Send. */
export function CautionList({ cautions }: { cautions: readonly PlacedCaution[] }) {
  const t = useTranslations('console.schema')
  const say = useCautionText()
  const count = cautions.length
  return (
    <>
      <p role="status" className="sr-only">
        {count > 0 ? t('count', { count }) : ''}
      </p>
      {count > 0 ? (
        <div className="mt-3 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
          <p className="font-semibold">{t('cautions')}</p>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {cautions.map(({ caution, line, onJump }) => {
              const text = say(caution)
              return (
                <li key={text + line} className="[overflow-wrap:anywhere]">
                  {line === undefined ? text : t('line', { line, text })}{' '}
                  {line === undefined ? null : (
                    <button
                      type="button"
                      className="min-h-6 font-semibold underline underline-offset-4"
                      onClick={onJump}
                    >
                      {t('jump', { line })}
                    </button>
                  )}
                </li>
              )
            })}
          </ul>
        </div>
      ) : null}
    </>
  )
}

function useCautionText() {
  const t = useTranslations('console.schema')
  return (caution: Caution): string => {
    if (caution.kind === 'rule') return caution.text
    if (!('name' in caution)) return t(caution.kind)
    const { name, near } = caution
    const text = t(caution.kind === 'unknown-field' ? 'unknownField' : 'unknownQuery', { name })
    return near === undefined ? text : `${text} ${t('near', { near })}`
  }
}
