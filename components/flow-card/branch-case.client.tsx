'use client'
import { useTranslations } from 'next-intl'
import { argumentsOf, branchTests } from '@/lib/flow/check-flow'
import type { BranchTest, Card, Flow } from '@/lib/flow/flow'
import { Button } from '../ui/button'
import { Choice, fieldLook, Labelled } from '../webhook-lab/labelled.client'
import { ExitField } from './exit-field.client'

type Case = Extract<Card, { kind: 'branch' }>['cases'][number]

interface Props {
  flow: Flow
  number: number
  own: Case
  /** Without a case it is taken away. */
  onCase: (next?: Case) => void
}

/** One case of a branch: a test, what it compares with, the name of its category, and where it leads. */
export function BranchCaseFields({ flow, number, own, onCase }: Props) {
  const t = useTranslations('flow.branch')
  const setting = `cases.${number - 1}.next`
  const text = (label: string, value: string, onChange: (value: string) => void) => (
    <Labelled key={label} label={label}>
      {(id) => (
        <input
          id={id}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onChange(target.value)}
          className={fieldLook}
        />
      )}
    </Labelled>
  )
  const retest = (test: BranchTest) => {
    const filled = Array.from({ length: argumentsOf[test] }, (_, at) => own.arguments[at] ?? '')
    onCase({ ...own, test, arguments: filled })
  }
  return (
    <fieldset className="grid min-w-0 gap-2 rounded-lg border border-line p-3 sm:grid-cols-2">
      <legend className="px-1 text-sm font-semibold">{t('case', { number })}</legend>
      <Choice
        label={t('test', { number })}
        value={own.test}
        options={branchTests.map((value) => ({ value, label: t(`tests.${value}`) }))}
        onChoose={retest}
      />
      {own.arguments.map((argument, at) =>
        text(t('argument', { number, argument: at + 1 }), argument, (value) =>
          onCase({
            ...own,
            arguments: own.arguments.map((other, index) => (index === at ? value : other)),
          }),
        ),
      )}
      {text(t('category', { number }), own.category, (category) => onCase({ ...own, category }))}
      <ExitField
        flow={flow}
        exit={{ setting, to: own.next }}
        label={t('goTo', { number })}
        onChoose={(next) => onCase({ ...own, next })}
      />
      <Button className="self-end" aria-label={t('removeNamed', { number })} onClick={() => onCase()}>
        {t('remove')}
      </Button>
    </fieldset>
  )
}
