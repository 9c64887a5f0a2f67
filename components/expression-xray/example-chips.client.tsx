'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Dialect } from '@/lib/flow/flow'
import { Button } from '../ui/button'
import { InlineCode } from '../ui/inline-code'
import { exampleOf, examples } from './examples'

interface Props {
  template: string
  dialect: Dialect
  onTemplate: (template: string) => void
}

/** Traps to step into, and after each the way out. */
export function ExampleChips({ template, dialect, onTemplate }: Props) {
  const t = useTranslations('xray')
  const id = useId()
  const found = exampleOf(template, dialect)
  return (
    <div>
      <p id={id} className="text-sm font-medium">
        {t('examples')}
      </p>
      <ul aria-labelledby={id} className="mt-1 flex flex-wrap gap-2">
        {examples.map((example) => (
          <li key={example.id}>
            <Button
              aria-current={found?.example.id === example.id || undefined}
              className="aria-[current]:bg-sunken aria-[current]:underline"
              onClick={() => onTemplate(example.trap[dialect])}
            >
              {t(`example.${example.id}.name`)}
            </Button>
          </li>
        ))}
      </ul>
      {found ? (
        <div className="mt-2 flex max-w-prose flex-wrap items-center gap-2 text-sm">
          <p>
            <InlineCode text={t(`example.${found.example.id}.${found.cured ? 'cure' : 'trap'}`)} />
          </p>
          <Button onClick={() => onTemplate(found.example[found.cured ? 'trap' : 'cure'][dialect])}>
            {t(found.cured ? 'tryTrap' : 'tryCure')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
