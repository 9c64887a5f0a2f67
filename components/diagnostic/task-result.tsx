import { useTranslations } from 'next-intl'
import { InlineCode } from '../ui/inline-code'
import type { LinkedTask } from './task-link'

/** One task looked back on: right or missed, the right answer with its reason, and the lesson for it. */
export function TaskResult({ task, choice }: { task: LinkedTask; choice: string | undefined }) {
  const t = useTranslations('diagnostic')
  const right = choice === task.answer
  const shown = task.choices.filter(({ id }) => id === task.answer || id === choice)
  return (
    <li className="rounded-xl border border-line bg-raised text-sm" data-result={right ? 'right' : 'missed'}>
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center gap-3 px-4 py-2">
          <span className={`shrink-0 font-bold ${right ? 'text-good' : 'text-warn'}`}>
            <span aria-hidden="true">{right ? '✓ ' : '○ '}</span>
            {t(right ? 'right' : 'missed')}
          </span>
          <span>{task.link.title}</span>
        </summary>
        <div className="space-y-2 border-t border-line px-4 py-3">
          <p>
            <InlineCode text={task.situation} /> <InlineCode text={task.question} />
          </p>
          {shown.map(({ id, label, why }) => (
            <p
              key={id}
              className={`rounded-lg px-3 py-2 ${id === task.answer ? 'bg-good-soft' : 'bg-bad-soft'}`}
            >
              <strong>{t(id === task.answer ? 'rightAnswer' : 'yourAnswer')}</strong>{' '}
              <InlineCode text={label} />. <InlineCode text={why} />
            </p>
          ))}
          <p>
            <a href={task.link.href} className="font-semibold text-pull underline underline-offset-4">
              {t('learn', { lesson: task.link.title })}
            </a>
          </p>
        </div>
      </details>
    </li>
  )
}
