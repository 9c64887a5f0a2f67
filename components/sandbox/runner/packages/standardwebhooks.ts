// What `import … from 'standardwebhooks'` gives a learner's program: the library itself.
export { Webhook, WebhookVerificationError } from 'standardwebhooks'
