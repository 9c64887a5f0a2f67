'use client'
import { AddedHeaders } from './added-headers.client'
import { headProblems } from './build-request'
import type { EditorProps } from './field'
import { commonHeaders } from './header-rules'
import { PairList } from './pair-list.client'
import { usePairLabels } from './use-pair-labels'
import { useRowRemark } from './use-row-remark'

export function HeadersEditor({ language, ...part }: EditorProps & { language: string }) {
  const { id, draft, onChange } = part
  const labels = usePairLabels('headers')
  const remark = useRowRemark(part, 'header', headProblems(draft))
  return (
    <>
      <PairList
        id={`${id}-header`}
        rows={draft.headers}
        labels={labels}
        list={`${id}-header-names`}
        remark={remark}
        onRows={(headers) => onChange({ headers })}
      />
      <AddedHeaders draft={draft} language={language} onChange={onChange} />
      <datalist id={`${id}-header-names`}>
        {commonHeaders.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
