// Every target a request can be said in, in the order they are offered.
import { snippet as curl } from './curl'
import { snippet as curlCmd } from './curl-cmd'
import { snippet as fetch } from './fetch'
import { snippet as http } from './http'
import { snippet as make } from './make'
import { snippet as n8n } from './n8n'
import { snippet as php } from './php'
import { snippet as python } from './python'
import type { Snippet } from './snippet'
import { snippet as weni } from './weni'

export const snippets: readonly Snippet[] = [curl, curlCmd, fetch, python, php, http, n8n, make, weni]
