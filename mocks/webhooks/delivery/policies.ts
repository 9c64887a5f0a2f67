// Promises the retry policies one can choose from, in the order a person is shown them.
import { github } from './policies/github'
import { platform } from './policies/platform'
import { shopify } from './policies/shopify'
import { slack } from './policies/slack'
import { standard } from './policies/standard'
import { stripe } from './policies/stripe'
import { svix } from './policies/svix'
import type { PolicyId, RetryPolicy } from './policy'

export const policies: Readonly<Record<PolicyId, RetryPolicy>> = {
  platform,
  standard,
  svix,
  stripe,
  github,
  slack,
  shopify,
}

export const policyList: readonly RetryPolicy[] = Object.values(policies)
