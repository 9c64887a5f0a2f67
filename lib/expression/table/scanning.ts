// Rows on where an expression begins and ends in a template.
import { fails, type Rule, rapidpro, renders, weni } from './row'

export const scanning: readonly Rule[] = [
  {
    says: 'text without an at sign stays as it is, and two at signs are one',
    rows: [
      renders('', ''),
      renders('1 + 2', '1 + 2'),
      renders('São Paulo ☂', 'São Paulo ☂'),
      renders('@', '@'),
      renders('@@', '@'),
      renders('@@@', '@@'),
      renders('@@contact.first_name', '@contact.first_name'),
      renders('@@@contact.first_name', '@Ana'),
      renders('@@(1 + 2)', '@(1 + 2)'),
      renders('@ (1 + 2)', '@ (1 + 2)'),
      renders('@-@', '@-@'),
    ],
  },
  {
    says: 'only names of the top level are expressions without parentheses',
    rows: [
      renders('mail ana@example.com today', 'mail ana@example.com today'),
      renders('@hello', '@hello'),
      renders('@hello.name', '@hello.name'),
      renders('@contct.name', '@contct.name'),
      renders('@contacts', '@contacts'),
      renders('@CONTACT.First_Name', 'Ana'),
      renders('@input.text', 'yes "please"\nnow'),
      renders('@urns.whatsapp', 'whatsapp:5511912345678'),
      renders('@ticket', ''),
      renders('@now', '@now'),
      fails('ana@contact.com', 'no-such-property', 'ana'),
      weni(renders('@locals', '@locals')),
      rapidpro(renders('@locals', '{}')),
    ],
  },
  {
    says: 'a path goes on behind a point only where a name follows',
    rows: [
      renders('Hi @contact.first_name.', 'Hi Ana.'),
      renders('Hi @contact.first_name...', 'Hi Ana...'),
      renders('@contact.first_name, hi', 'Ana, hi'),
      renders('@contact.first_name@fields.age', 'Ana31'),
      renders('@contact.first_name.@fields.age', 'Ana.31'),
      renders('(@fields.age)', '(31)'),
      renders('@fields.age-@fields.age', '31-31'),
      weni(renders('@webhook.results.0.cliente', 'Bia')),
      weni(renders('@webhook.tags[0]', '[hot, green][0]')),
      weni(
        renders(
          '@webhook["stock level"]',
          '{name: Tea, none: , price: 4.5, results: [{cliente: Bia}, {cliente: Caio}], sold: false, stock level: 12, tags: [hot, green]}["stock level"]',
        ),
      ),
    ],
  },
  {
    says: 'an expression in parentheses ends where they are balanced, quotes not counted',
    rows: [
      renders('@(1 + 2)', '3'),
      renders('@( 1 + 2 )!', '3!'),
      renders('@((1 + 2) * 3) = 9', '9 = 9'),
      renders('@(")")', ')'),
      renders('@("(((")', '((('),
      renders('@("say \\")\\"")', 'say ")"'),
      renders('@(1)(2)', '1(2)'),
      renders('@(1', '@(1'),
      renders('@("1)', '@("1)'),
      renders('@(1 @contact.first_name', '@(1 @contact.first_name'),
      renders('@fields.age @(1', '31 @(1'),
    ],
  },
]
