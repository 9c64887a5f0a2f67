// PHP with its curl extension: the same bytes, whatever the body holds.
import { asSent, type HttpRequest, headerOf } from '../request'
import { bodyCannotGo, curlHeader } from './curl-words'
import { phpHeaderQuoted, phpQuoted } from './escapes'
import { codesWhere, type TextSnippet } from './snippet'

function write(request: HttpRequest): string {
  const { method, url, headers, body } = asSent(request)
  const sendsBody = body !== '' && !bodyCannotGo(request)
  const lines = headers.map((header) => phpHeaderQuoted(curlHeader(header)))
  // Without this curl would call the body a form.
  if (sendsBody && headerOf(request, 'content-type') === undefined) lines.push("'Content-Type:'")
  const options = [
    method === 'HEAD' ? 'CURLOPT_NOBODY => true' : `CURLOPT_CUSTOMREQUEST => ${phpQuoted(method)}`,
    ...(lines.length === 0
      ? []
      : [`CURLOPT_HTTPHEADER => [\n${lines.map((line) => `        ${line},\n`).join('')}    ]`]),
    ...(sendsBody ? [`CURLOPT_POSTFIELDS => ${phpQuoted(body)}`] : []),
    'CURLOPT_RETURNTRANSFER => true',
  ]
  return `<?php

$curl = curl_init(${phpQuoted(url)});
curl_setopt_array($curl, [
${options.map((option) => `    ${option},\n`).join('')}]);
$body = curl_exec($curl);
echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), ' ', $body, PHP_EOL;
`
}

export const snippet: TextSnippet = {
  id: 'php',
  label: 'PHP',
  kind: 'text',
  language: 'php',
  write,
  missing: (request) => codesWhere({ 'body-with-method': bodyCannotGo(request) }),
}
