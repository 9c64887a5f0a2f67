'use client'
import { useTranslations } from 'next-intl'
import type { Problem } from './build-request'
import { type EditorProps, FieldNote } from './field'
import { PairList } from './pair-list.client'
import { usePairLabels } from './use-pair-labels'
import { useRowRemark } from './use-row-remark'

/** The fields of a form, as a web page would send them. */
export function FormEditor({ problems, ...part }: EditorProps & { problems: readonly Problem[] }) {
  const t = useTranslations('console.body.form')
  const labels = usePairLabels('body.form')
  const remark = useRowRemark(part, 'form', problems)
  return (
    <fieldset>
      <legend className="sr-only">{t('title')}</legend>
      <PairList
        id={`${part.id}-form`}
        rows={part.draft.form ?? []}
        labels={labels}
        remark={remark}
        onRows={(form) => part.onChange({ form })}
      />
      <FieldNote kind="plain">{t('hint')}</FieldNote>
    </fieldset>
  )
}
