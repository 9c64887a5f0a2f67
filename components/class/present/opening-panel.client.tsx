'use client'
import { Tabs } from '@base-ui/react/tabs'

/** Stands where the slides will be, for the moment it takes to know which lesson the class is in. */
export const OpeningPanel = ({ text }: { text: string }) => (
  <Tabs.Panel value="slides" className="p-6 text-muted">
    {text}
  </Tabs.Panel>
)
