'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Exchange } from '@/mocks/wire-log'
import { serverPath } from './server-path'
import { WhyStop } from './why-stop.client'

/** The way of the request through the server: what each stage asked, and where it ended. */
export default function WhyView({ exchange }: { exchange: Exchange }) {
  const t = useTranslations('console.response.why')
  const { failure, trace } = exchange
  if (failure === 'unknown-host') {
    return (
      <Path lead={t('neverArrived')}>
        <WhyStop
          name={t('network.name')}
          rule={t('network.host')}
          outcome="fail"
          step={trace[0]}
          exchange={exchange}
        />
        <WhyStop name={t('server')} rule={t('serverRule')} outcome="unreached" exchange={exchange} />
      </Path>
    )
  }
  if (failure === 'aborted') {
    return (
      <Path lead={t('gaveUp')}>
        <WhyStop name={t('network.name')} rule={t('network.wait')} outcome="fail" exchange={exchange} />
        <WhyStop name={t('server')} rule={t('serverUnknown')} outcome="unknown" exchange={exchange} />
      </Path>
    )
  }
  if (trace.length === 0) return <p className="text-sm">{t('noTrace')}</p>
  const failed = trace.find(({ outcome }) => outcome === 'fail')
  const lead = failed ? t('stopped', { stage: t(`stage.${failed.stage}.name`) }) : t('passed')
  return (
    <Path lead={lead}>
      {serverPath(trace).map(({ stage, outcome, step }) => (
        <WhyStop
          key={stage}
          name={t(`stage.${stage}.name`)}
          rule={t(`stage.${stage}.rule`)}
          outcome={outcome}
          step={step}
          exchange={exchange}
        />
      ))}
    </Path>
  )
}

function Path({ lead, children }: { lead: string; children: ReactNode }) {
  const t = useTranslations('console.response.why')
  return (
    <>
      <p className="mb-3 text-sm font-semibold">{lead}</p>
      <ol aria-label={t('label')}>{children}</ol>
    </>
  )
}
