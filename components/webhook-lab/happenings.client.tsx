'use client'
import { useLocale, useTranslations } from 'next-intl'
import { memo, useCallback, useEffect, useState } from 'react'
import type { Happening, HappeningChoice } from '@/mocks/webhooks/happenings/define-happening'
import { Button } from '../ui/button'
import { Choice } from './labelled.client'
import { Panel } from './panel.client'
import type { Lab } from './use-lab'

/** What a learner can make happen in the shop; events come of it by the platform's own code. */
export default memo(function Happenings({ lab }: { lab: Lab }) {
  const t = useTranslations('webhookLab.happenings')
  const { session } = lab
  const [list, setList] = useState<readonly Happening[]>([])
  const [said, setSaid] = useState('')
  useEffect(() => {
    import('@/mocks/webhooks/happenings/happenings').then(
      ({ happenings }) => setList(happenings),
      () => setSaid(t('broken')),
    )
  }, [t])
  const locale = useLocale()
  const happen = useCallback(
    (happening: Happening, chosenId: string | undefined) => {
      const before = session.world.log.events().at(-1)?.id
      session.happen(happening, chosenId)
      const all = session.world.log.events()
      const made = all.slice(all.findIndex(({ id }) => id === before) + 1).map(({ type }) => type)
      const name = happening.name[locale]
      setSaid(made.length > 0 ? t('made', { name, events: made.join(', ') }) : t('soon', { name }))
    },
    [session, locale, t],
  )
  return (
    <Panel title={t('title')} lead={t('lead')}>
      <ul className="grid min-h-64 gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {list.map((happening) => (
          <HappeningItem
            key={happening.id}
            happening={happening}
            choices={happening.choices?.(session.world)}
            onHappen={happen}
          />
        ))}
      </ul>
      <p role="status" className="mt-2 text-sm">
        {said}
      </p>
    </Panel>
  )
})

interface ItemProps {
  happening: Happening
  choices: readonly HappeningChoice[] | undefined
  onHappen: (happening: Happening, chosenId: string | undefined) => void
}

/** The choices are read from the world again and again; most of the time they say the same. */
const isSame = (before: ItemProps, now: ItemProps) =>
  before.happening === now.happening &&
  before.onHappen === now.onHappen &&
  JSON.stringify(before.choices) === JSON.stringify(now.choices)

const HappeningItem = memo(function HappeningItem({ happening, choices, onHappen }: ItemProps) {
  const t = useTranslations('webhookLab.happenings')
  const locale = useLocale()
  const [chosen, setChosen] = useState('')
  const impossible = choices?.length === 0
  const about = choices?.some(({ id }) => id === chosen) ? chosen : ''
  return (
    <li className="flex flex-col rounded-lg border border-line p-3">
      <p className="text-sm text-muted">
        {impossible && happening.needs ? happening.needs[locale] : happening.sentence[locale]}
      </p>
      <div className="mt-auto flex flex-col gap-2 pt-2">
        {choices && choices.length > 1 ? (
          <Choice
            label={t('about')}
            spoken={`${t('about')}: ${happening.name[locale]}`}
            value={about}
            options={[
              { value: '', label: t('any') },
              ...choices.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChoose={setChosen}
          />
        ) : null}
        <Button disabled={impossible} onClick={() => onHappen(happening, about === '' ? undefined : about)}>
          {happening.name[locale]}
        </Button>
      </div>
    </li>
  )
}, isSame)
