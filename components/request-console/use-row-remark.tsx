import { useTranslations } from 'next-intl'
import type { Problem } from './build-request'
import { type EditorProps, FieldNote } from './field'
import { browserKeeps } from './header-rules'
import type { Pair, Remark } from './pair-row.client'
import { useProblemText } from './use-problem-text'
import { VariableNote } from './variable-note.client'
import { variablesIn } from './variables'

/** What stands below a row of headers or of the form: its fault, what the browser does with it, what its variables are. */
export function useRowRemark(
  part: EditorProps,
  field: 'header' | 'form',
  problems: readonly Problem[],
): (row: Pair, at: number) => Remark | undefined {
  const text = useProblemText()
  const t = useTranslations('console.headers')
  return (row, at) => {
    const problem = problems.find((found) => found.field === field && 'row' in found && found.row === at)
    const faulty = problem && 'row' in problem ? problem : undefined
    const dropped = field === 'header' && row.on && browserKeeps(row)
    const named = variablesIn(row.name).length > 0
    const used = row.on && (named || variablesIn(row.value).length > 0)
    if (!faulty && !dropped && !used) return undefined
    return {
      part: faulty?.part,
      note: (
        <>
          {faulty && !('variable' in faulty) ? <FieldNote kind="fault">{text(faulty)}</FieldNote> : null}
          {dropped ? <FieldNote kind="caution">{t('kept')}</FieldNote> : null}
          {used ? (
            <VariableNote
              {...part}
              field={`${field}-${at}-${faulty?.part ?? 'value'}`}
              text={named ? `${row.name}: ${row.value}` : row.value}
            />
          ) : null}
        </>
      ),
    }
  }
}
