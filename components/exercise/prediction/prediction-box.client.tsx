'use client'
import { PredictionForm } from './prediction-form.client'
import { PredictionOutcome } from './prediction-outcome.client'
import type { PredictionProps } from './use-prediction'

/** Between the request and its answer: first the questions, afterwards prediction and fact side by side. */
export function PredictionBox(props: PredictionProps) {
  return (
    <div className="mt-5 rounded-xl border border-line bg-sunken p-4" data-prediction>
      {props.asking ? <PredictionForm {...props} /> : <PredictionOutcome {...props} />}
    </div>
  )
}
