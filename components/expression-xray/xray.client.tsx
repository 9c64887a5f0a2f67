'use client'
import { useDeferredValue, useMemo, useState } from 'react'
import { xray } from '@/lib/expression/xray'
import type { Dialect } from '@/lib/flow/flow'
import { DialectTable } from './dialect-table.client'
import { ExampleChips } from './example-chips.client'
import { Outcome } from './outcome.client'
import { ScanTable } from './scan-table.client'
import { SceneView } from './scene-view.client'
import { TemplateFields } from './template-fields.client'
import { Trees } from './trees.client'
import { xrayContext } from './xray-scene'

interface Props {
  start: string
  dialect: Dialect
  contact: string
}

const dialects = ['weni', 'rapidpro'] as const

/** A template taken apart as it is typed; every change by a button can be undone. */
export default function Xray({ start, dialect: first, contact }: Props) {
  const [template, setTemplate] = useState(start)
  const [past, setPast] = useState<readonly string[]>([])
  const [dialect, setDialect] = useState<Dialect>(first)
  // Thousands of expressions may be typed: the letters go first.
  const asked = useDeferredValue(template)
  const seen = useMemo(() => {
    const [weni, rapidpro] = dialects.map((one) => xray(asked, xrayContext(one, contact)))
    return weni && rapidpro && { weni, rapidpro }
  }, [asked, contact])
  const put = (next: string) => {
    setPast([...past, template])
    setTemplate(next)
  }
  const undo = () => {
    setTemplate(past.at(-1) ?? template)
    setPast(past.slice(0, -1))
  }
  if (!seen) return null
  return (
    <div className="space-y-5">
      <TemplateFields
        template={template}
        dialect={dialect}
        onTemplate={setTemplate}
        onDialect={setDialect}
        onUndo={past.length > 0 ? undo : undefined}
        onStartOver={template === start ? undefined : () => put(start)}
      />
      <ExampleChips template={template} dialect={dialect} onTemplate={put} />
      <SceneView dialect={dialect} contact={contact} />
      <Outcome seen={seen[dialect]} />
      <DialectTable seen={seen} />
      <ScanTable seen={seen[dialect]} />
      <Trees seen={seen[dialect]} />
    </div>
  )
}
