'use client'
import { useTranslations } from 'next-intl'
import { type PartChange, partChanges } from './part-changes'
import { type Part, switchName, titleOf } from './readable'

interface Props {
  kind: 'flow' | 'workflow'
  from: readonly Part[]
  to: readonly Part[]
}

/** What differs from the learner's own, card by card or node by node, in words. */
export function Changes({ kind, from, to }: Props) {
  const t = useTranslations(kind === 'flow' ? 'flowExercise.changes' : 'workflowExercise.changes')
  const changes = partChanges(from, to)
  const sentence = (change: PartChange) => {
    const name = titleOf(change.part)
    if (change.part.name === switchName) return t('whole')
    if (change.how !== 'changed') return t(change.how, { name })
    return t('changed', { name, settings: change.settings.join(', '), count: change.settings.length })
  }
  if (changes.length === 0) return <p className="mt-3 text-sm">{t('none')}</p>
  return (
    <div className="mt-3 max-w-[68ch] text-sm">
      <p className="font-semibold">{t('title')}</p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {changes.map((change) => (
          <li key={`${change.how} ${change.part.name}`} className="break-words">
            {sentence(change)}
          </li>
        ))}
      </ul>
    </div>
  )
}
