'use client'
import { useTranslations } from 'next-intl'
import { previewScope } from './build-request'
import type { EditorProps } from './field'
import { resolveHead } from './resolve-draft'
import { addedHeaders } from './sent-headers'

/** What the console adds by itself, in sight and with a switch: nothing is sent that is not shown. */
export function AddedHeaders({ draft, language, onChange }: Omit<EditorProps, 'id'> & { language: string }) {
  const t = useTranslations('console.headers')
  const sent = resolveHead(draft, previewScope(draft)).draft
  const toggle = (name: string, on: boolean) => {
    const lower = name.toLowerCase()
    const others = draft.withheld.filter((other) => other !== lower)
    onChange({ withheld: on ? [...others, lower] : others })
  }
  return (
    <fieldset className="mt-3 border-t border-line pt-3">
      <legend className="sr-only">{t('added')}</legend>
      <p aria-hidden="true" className="text-sm text-muted">
        {t('added')}
      </p>
      {addedHeaders(sent, language).map(({ name, value, on }) => (
        <label key={name} className="flex min-h-10 items-center gap-x-3 px-2.5">
          <input
            type="checkbox"
            checked={on}
            className="size-5 shrink-0 accent-pull"
            onChange={() => toggle(name, on)}
          />
          <span
            className={`min-w-0 font-mono text-sm [overflow-wrap:anywhere] ${on ? '' : 'text-muted line-through'}`}
          >
            {name}: {value}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
