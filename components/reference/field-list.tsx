import { getTranslations } from 'next-intl/server'
import { allowedWithin, type Field, fieldsWithin } from './plain-type'
import { typeWords } from './type-words'

interface Props {
  fields: readonly Field[]
  /** What a field is, by its name; for the fields of this level. */
  texts?: Readonly<Record<string, string>>
  /** False for answers, where every field always comes. */
  marksRequired?: boolean
  /** How many levels stand open. */
  open?: number
}

/** Fields with type, allowed values and meaning; what is within a field is folded under it. */
export async function FieldList({ fields, texts = {}, marksRequired = true, open = 1 }: Props) {
  const t = await getTranslations('reference')
  const say = await typeWords()
  return (
    <ul className="divide-y divide-line">
      {fields.map(({ name, required, type }) => {
        const within = fieldsWithin(type)
        const allowed = allowedWithin(type)
        const text = texts[name]
        return (
          <li key={name} className={text || allowed.length > 0 ? 'py-3' : 'py-1.5'}>
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
              <code className="font-mono text-sm font-semibold wrap-anywhere">{name}</code>
              <span className="text-xs text-muted">{say(type)}</span>
              {required && marksRequired ? (
                <span className="text-xs font-semibold text-bad">{t('required')}</span>
              ) : null}
            </p>
            {text ? <p className="mt-1 max-w-[62ch] text-sm">{text}</p> : null}
            {allowed.length > 0 ? (
              <p className="mt-1.5 flex flex-wrap items-baseline gap-1.5 text-xs text-muted">
                {t('allowed')}
                {allowed.map((value) => (
                  <code key={value} className="rounded bg-sunken px-1.5 font-mono text-ink">
                    {value}
                  </code>
                ))}
              </p>
            ) : null}
            {within.length > 0 ? (
              <details open={open > 1} className="mt-2">
                <summary className="cursor-pointer text-xs font-semibold text-pull">
                  {t('within', { count: within.length, name })}
                </summary>
                <div className="mt-1 border-l-2 border-line pl-4">
                  <FieldList fields={within} marksRequired={marksRequired} open={open - 1} />
                </div>
              </details>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
