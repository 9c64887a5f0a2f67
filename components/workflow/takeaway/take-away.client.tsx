'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Workflow } from '@/lib/workflow/workflow'
import { Button } from '../../ui/button'
import { Tabs } from '../../ui/tabs.client'
import { Dialog } from '../tools/dialog.client'
import { ImportFile } from './import-file.client'
import { MakeOutline } from './make-outline.client'
import { Month } from './month.client'
import { N8nFile } from './n8n-file.client'

interface Props {
  workflow: Workflow
  onImport: (workflow: Workflow) => void
}

/** A button and its dialog: the workflow as n8n and Make would have it, and a way in for one from n8n. */
export default function TakeAway({ workflow, onImport }: Props) {
  const t = useTranslations('workflow')
  const compare = useTranslations('compare')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('tools.takeAway')}
      </Button>
      <Dialog title={t('tools.takeAway')} open={open} onClose={() => setOpen(false)}>
        <Tabs
          label={t('takeAway.ways')}
          tabs={[
            { id: 'n8n', label: 'n8n', panel: <N8nFile workflow={workflow} /> },
            { id: 'make', label: 'Make', panel: <MakeOutline workflow={workflow} /> },
            { id: 'month', label: compare('tab'), panel: <Month workflow={workflow} /> },
            { id: 'import', label: t('takeAway.import'), panel: <ImportFile onImport={onImport} /> },
          ]}
        />
      </Dialog>
    </>
  )
}
