'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Hand, MakeField, MakeFilter, MakeModule } from '@/lib/workflow/exchange/make/outline'
import { toMakeOutline } from '@/lib/workflow/exchange/make/to-make-outline'
import type { Workflow } from '@/lib/workflow/workflow'
import { useProblemText } from '../use-problem-text'
import { useTakeawayOptions } from './use-takeaway-options'

/** What to build in Make, module by module, with the fields to fill in. */
export function MakeOutline({ workflow }: { workflow: Workflow }) {
  const t = useTranslations('workflow.takeAway')
  const options = useTakeawayOptions(workflow)
  const outline = useMemo(() => options && toMakeOutline(workflow, options), [workflow, options])
  const heads = ['makeModule', 'makeField', 'makeValue'] as const
  if (!outline) return <p className="text-sm text-muted">{t('loading')}</p>
  return (
    <div className="space-y-3">
      <p className="text-sm text-muted">{t('makeHow')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('makeCaption')}
        className="overflow-x-auto rounded-lg border border-line"
      >
        <table className="w-full min-w-[34rem] border-collapse text-left text-sm">
          <caption className="sr-only">{t('makeCaption')}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className="border-b border-line px-3 py-2 text-muted">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          {outline.modules.map((module) => (
            <ModuleRows key={module.number} module={module} />
          ))}
        </table>
      </div>
    </div>
  )
}

const cell = 'border-b border-line px-3 py-2 align-top wrap-anywhere'

function ModuleRows({ module }: { module: MakeModule }) {
  const { number, node, app, module: kind, after, fields, filter, hands } = module
  const t = useTranslations('workflow.takeAway')
  const rows: (MakeField | undefined)[] = fields.length > 0 ? fields : [undefined]
  return (
    <tbody>
      {rows.map((field, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names of fields repeat; their place is what tells them apart
        <tr key={at}>
          {at === 0 ? (
            <th scope="rowgroup" rowSpan={rows.length} className={`${cell} w-2/5 font-normal`}>
              <span className="font-semibold">
                {number}. {app} &gt; {kind}
              </span>
              <span className="block text-xs text-muted">{node}</span>
              {after.length > 0 ? (
                <span className="block text-xs text-muted">
                  {t('makeAfter', { modules: after.join(', ') })}
                </span>
              ) : null}
              {filter ? <FilterText filter={filter} /> : null}
              {hands.map((hand) => (
                <HandText key={hand} hand={hand} />
              ))}
            </th>
          ) : null}
          <td className={cell}>{field?.name}</td>
          <td className={cell}>
            <code className="font-mono text-xs whitespace-pre-wrap">{field?.value}</code>
            {field?.hand ? <HandText hand={field.hand} /> : null}
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function FilterText({ filter }: { filter: MakeFilter }) {
  const t = useTranslations('workflow.takeAway')
  const { from, way, combine, conditions } = filter
  return (
    <span className="mt-1 block text-xs">
      <span className="font-semibold">{t('makeFilter', { from })}</span>{' '}
      {way === 'fallback'
        ? t('makeFallback')
        : conditions.map(({ left, operator, right, hand }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name of their own
            <span key={at}>
              {at > 0 ? ` ${t(combine === 'and' ? 'makeAnd' : 'makeOr')} ` : ''}
              <code className="font-mono">
                {left} {operator} {right}
              </code>
              {hand ? <HandText hand={hand} /> : null}
            </span>
          ))}
    </span>
  )
}

/** Why a person has to look here. */
function HandText({ hand }: { hand: Hand }) {
  const t = useTranslations('workflow.takeAway')
  const why = useProblemText()
  return (
    <span className="mt-1 block text-xs text-warn">
      {t('makeHand')} {why({ code: `takeaway.hand.${hand}` })}
    </span>
  )
}
