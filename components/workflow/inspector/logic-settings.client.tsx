'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { type Condition, type Operator, operators } from '@/lib/workflow/workflow'
import { Button } from '../../ui/button'
import { Amount, Choice, PlainText } from './choice.client'
import { ExpressionField } from './expression-field.client'
import type { NodeEditor } from './node-editor'

/** These ask about the left side alone. */
const alone = new Set<Operator>(['exists', 'not-exists', 'is-true', 'is-false'])

export function IfSettings({ node, set, arriving }: NodeEditor<'if'>) {
  const t = useTranslations('workflow.settings')
  const add = useRef<HTMLButtonElement>(null)
  const { combine, conditions } = node.settings
  const put = (at: number, change: Partial<Condition>, field?: string) =>
    set(
      {
        conditions: conditions.map((condition, place) =>
          place === at ? { ...condition, ...change } : condition,
        ),
      },
      field && `conditions ${at} ${field}`,
    )
  return (
    <>
      <Choice
        label={t('combine')}
        value={combine}
        options={(['all', 'any'] as const).map((way) => [way, t(`combines.${way}`)])}
        onChange={(value) => set({ combine: value })}
      />
      {conditions.map(({ left, operator, right }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name; their place is what tells them apart
        <fieldset key={at} className="min-w-0 space-y-2 rounded-lg border border-line p-2">
          <legend className="px-1 text-sm font-semibold">{t('condition', { number: at + 1 })}</legend>
          <ExpressionField
            label={t('left', { number: at + 1 })}
            value={left}
            arriving={arriving}
            onChange={(value) => put(at, { left: value }, 'left')}
          />
          <Choice
            label={t('operator', { number: at + 1 })}
            value={operator}
            options={operators.map((name) => [name, t(`operators.${name}`)])}
            onChange={(value) => put(at, { operator: value })}
          />
          {alone.has(operator) ? null : (
            <ExpressionField
              label={t('right', { number: at + 1 })}
              value={right}
              arriving={arriving}
              onChange={(value) => put(at, { right: value }, 'right')}
            />
          )}
          <Button
            variant="plain"
            className="px-2"
            onClick={() => {
              set({ conditions: conditions.filter((_, place) => place !== at) })
              add.current?.focus()
            }}
          >
            {t('removeCondition', { number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        ref={add}
        onClick={() => set({ conditions: [...conditions, { left: '=', operator: 'equals', right: '' }] })}
      >
        {t('addCondition')}
      </Button>
    </>
  )
}

export function MergeSettings({ node, set }: NodeEditor<'merge'>) {
  const t = useTranslations('workflow.settings')
  const { mode, field } = node.settings
  return (
    <>
      <Choice
        label={t('mergeMode')}
        value={mode}
        note={t(`mergeNotes.${mode}`)}
        options={(['append', 'by-position', 'by-field'] as const).map((way) => [way, t(`merges.${way}`)])}
        onChange={(value) => set({ mode: value })}
      />
      {mode === 'by-field' ? (
        <PlainText
          label={t('mergeField')}
          value={field}
          onChange={(value) => set({ field: value }, 'field')}
        />
      ) : null}
    </>
  )
}

export function LoopSettings({ node, set }: NodeEditor<'loop'>) {
  const t = useTranslations('workflow.settings')
  return (
    <>
      <Amount
        label={t('batchSize')}
        value={node.settings.batchSize}
        min={1}
        max={1000}
        onChange={(batchSize) => set({ batchSize }, 'batchSize')}
      />
      <p className="text-sm text-muted">{t('loopNote')}</p>
    </>
  )
}
