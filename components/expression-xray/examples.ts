import type { Dialect } from '@/lib/flow/flow'

type Templates = Readonly<Record<Dialect, string>>

export interface Example {
  /** Of its sentences, under `xray.example`. */
  id: 'quotes' | 'url' | 'object' | 'misspelt' | 'empty' | 'bare' | 'dialect'
  trap: Templates
  cure: Templates
}

const both = (template: string): Templates => ({ weni: template, rapidpro: template })

/** The traps of this language, each with its way out. */
export const examples: readonly Example[] = [
  {
    id: 'quotes',
    trap: both('{"name": "@contact.name"}'),
    cure: both('@(json(object("name", contact.name)))'),
  },
  {
    id: 'url',
    trap: both('https://maps.example/?city=@results.city&zoom=9'),
    cure: both('https://maps.example/?city=@(url_encode(results.city))&zoom=9'),
  },
  {
    id: 'object',
    trap: { weni: '{"data": @webhook}', rapidpro: '{"data": @webhook.json}' },
    cure: { weni: '{"data": @(json(webhook))}', rapidpro: '{"data": @(json(webhook.json))}' },
  },
  {
    id: 'misspelt',
    trap: both('Hi @contcat.name, welcome!'),
    cure: both('Hi @contact.name, welcome!'),
  },
  {
    id: 'empty',
    trap: both('You have @(fields.points + 10) points.'),
    cure: both('You have @(default(fields.points + 10, "no")) points.'),
  },
  {
    id: 'bare',
    trap: {
      weni: 'We have @webhook["stock level"] left.',
      rapidpro: 'We have @webhook.json["stock level"] left.',
    },
    cure: {
      weni: 'We have @(webhook["stock level"]) left.',
      rapidpro: 'We have @(webhook.json["stock level"]) left.',
    },
  },
  {
    id: 'dialect',
    trap: { weni: 'It costs @webhook.json.price.', rapidpro: 'It costs @webhook.price.' },
    cure: { weni: 'It costs @webhook.price.', rapidpro: 'It costs @webhook.json.price.' },
  },
]

/** The example a template is the trap or the cure of. */
export function exampleOf(template: string, dialect: Dialect) {
  const example = examples.find(({ trap, cure }) => template === trap[dialect] || template === cure[dialect])
  return example && { example, cured: template === example.cure[dialect] }
}
