'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Dialect } from '@/lib/flow/flow'
import { Button } from '../ui/button'

interface Props {
  template: string
  dialect: Dialect
  onTemplate: (template: string) => void
  onDialect: (dialect: Dialect) => void
  /** Nothing to undo without. */
  onUndo?: (() => void) | undefined
  onStartOver?: (() => void) | undefined
}

/** The template, and the platform that reads it. */
export function TemplateFields({ template, dialect, onTemplate, onDialect, onUndo, onStartOver }: Props) {
  const t = useTranslations('xray')
  const id = useId()
  return (
    <div className="space-y-3">
      <div>
        <label htmlFor={id} className="block text-sm font-medium">
          {t('template')}
        </label>
        <textarea
          id={id}
          rows={3}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          value={template}
          onChange={(event) => onTemplate(event.target.value)}
          className="mt-1 block min-h-10 w-full min-w-0 resize-y rounded-lg border border-line-strong bg-surface px-3 py-2 font-mono text-sm break-all text-ink"
        />
        <p id={`${id}-hint`} className="mt-1 text-xs text-muted">
          {t('hint')}
        </p>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <fieldset className="min-w-0">
          <legend className="text-sm font-medium">{t('dialect.label')}</legend>
          <div className="mt-1 flex flex-wrap gap-x-4">
            {(['weni', 'rapidpro'] as const).map((one) => (
              <label key={one} className="inline-flex min-h-10 items-center gap-2 text-sm">
                <input
                  type="radio"
                  name={`${id}-dialect`}
                  checked={one === dialect}
                  onChange={() => onDialect(one)}
                  className="size-4 accent-ink"
                />
                {t(`dialect.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="flex flex-wrap gap-2">
          {/* Not disabled after use: the keyboard would lose its place. */}
          <Button aria-disabled={!onUndo} className="aria-disabled:opacity-55" onClick={onUndo}>
            {t('undo')}
          </Button>
          <Button aria-disabled={!onStartOver} className="aria-disabled:opacity-55" onClick={onStartOver}>
            {t('startOver')}
          </Button>
        </div>
      </div>
    </div>
  )
}
