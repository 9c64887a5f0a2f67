'use client'
import { useTranslations } from 'next-intl'
import { fieldLook, Labelled } from '../../webhook-lab/labelled.client'
import type { Subject } from './subject'
import type { WallStep } from './wall-step'

interface Props {
  steps: readonly WallStep[]
  subjects: readonly Subject[]
  /** Undefined: whatever the class is at. */
  value: string | undefined
  onChoose: (id: string | undefined) => void
}

/** What the wall shows: it goes along with the class unless told otherwise. */
export function SubjectChoice({ steps, subjects, value, onChoose }: Props) {
  const t = useTranslations('classWall.subject')
  return (
    <Labelled label={t('label')}>
      {(id) => (
        <select
          id={id}
          value={value ?? ''}
          onChange={({ target }) => onChoose(target.value || undefined)}
          className={fieldLook}
        >
          <option value="">{t('follow')}</option>
          {steps.map((step, index) => (
            <optgroup key={step.id} label={`${index + 1}. ${step.title}`}>
              {subjects
                .filter((subject) => subject.step === step.id)
                .map((subject) => (
                  <option key={subject.id} value={subject.id}>
                    {subject.id.includes('#') ? t('step') : subject.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Labelled>
  )
}
