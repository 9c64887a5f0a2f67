'use client'
import { useTranslations } from 'next-intl'
import { lazy, memo, Suspense, useEffect, useState } from 'react'
import { onFirstTouch } from '../../shell/first-touch'
import { Tabs } from '../../ui/tabs.client'
import type { LabPart } from '../lab-start'
import type { Lab } from '../use-lab'
import { faultsModule } from './faults-module'
import { useLinkedFaults } from './use-linked-faults'

const loadPolicy = () => import('./policy-panel.client')
const loadSignature = () => import('./signature-panel.client')
const loadFaults = () => import('./faults-panel.client')
const PolicyPanel = lazy(loadPolicy)
const SignaturePanel = lazy(loadSignature)
const FaultsPanel = lazy(loadFaults)

const kinds = ['policy', 'signature', 'faults'] as const
type Kind = (typeof kinds)[number]
const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text)

/** How the platform sends: its patience, its signature, and what goes wrong. */
export const ChoicesPart = memo(function ChoicesPart({
  id,
  lab,
  parts,
}: {
  id: string
  lab: Lab
  parts: readonly LabPart[]
}) {
  const t = useTranslations('webhookLab')
  const ours = kinds.filter((kind) => parts.includes(kind))
  const { linked, unread } = useLinkedFaults(id, lab)
  const [chosen, setChosen] = useState<Kind>()
  // From the first touch on the cable may be pulled.
  useEffect(
    () => onFirstTouch(() => Promise.all([loadPolicy(), loadSignature(), loadFaults(), faultsModule()])),
    [],
  )
  const [first] = ours
  if (first === undefined) return null
  const open = chosen ?? (linked && ours.includes('faults') ? 'faults' : first)
  const panels = {
    policy: <PolicyPanel session={lab.session} policy={lab.policy} />,
    signature: <SignaturePanel lab={lab} />,
    faults: <FaultsPanel id={id} session={lab.session} faults={lab.faults} />,
  }
  const panelOf = (kind: Kind) => (
    <Suspense fallback={<p className="min-h-72 text-sm text-muted">{t('loading')}</p>}>
      {panels[kind]}
    </Suspense>
  )
  const marks = { policy: undefined, signature: undefined, faults: lab.faults.faults.length || undefined }
  return (
    <div>
      {unread.length > 0 ? (
        <p role="status" className="mb-2 text-sm text-warn">
          {t('faults.unread', { parts: unread.join(', ') })}
        </p>
      ) : null}
      {ours.length === 1 ? (
        panelOf(first)
      ) : (
        <Tabs
          label={t('choices')}
          value={open}
          onChange={(next) => isKind(next) && setChosen(next)}
          tabs={ours.map((kind) => ({
            id: kind,
            label: t(`${kind}.tab`),
            mark: marks[kind]?.toString(),
            panel: panelOf(kind),
          }))}
        />
      )}
    </div>
  )
})
