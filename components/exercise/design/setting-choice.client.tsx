'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { DesignSetting } from './design-start'

interface Props {
  setting: DesignSetting
  chosen: string | undefined
  /** Beside the rest of the design it makes a difference. */
  matters: boolean
  onChoose: (option: string) => void
}

/** One thing to decide. What makes no difference can be chosen all the same: the keyboard keeps its place. */
export function SettingChoice({ setting: { label, options }, chosen, matters, onChoose }: Props) {
  const t = useTranslations('design')
  const name = useId()
  return (
    <fieldset className={matters ? '' : 'text-muted'}>
      <legend className="text-sm font-semibold">
        {label}
        {matters ? null : <span className="ml-2 font-normal">{t('noMatter')}</span>}
      </legend>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.id}
            className="flex min-h-10 cursor-pointer items-center gap-2 rounded-lg border border-line-strong bg-surface px-3 py-1.5 text-sm has-checked:border-pull has-checked:bg-pull-soft"
          >
            <input
              type="radio"
              name={name}
              value={option.id}
              checked={option.id === chosen}
              onChange={() => onChoose(option.id)}
              className="size-4 shrink-0 accent-pull"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
