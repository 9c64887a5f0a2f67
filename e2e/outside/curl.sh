#!/bin/sh
# Asks the practice API with curl: list, get, create, an error, HEAD, OPTIONS and a chunked body.
# Usage: curl.sh <base> <token>   e.g. http://localhost:4010/practice/curl pn_practice_token
set -eu
base=$1
token=$2
api="$base/api.wts.chat/core/v1"
auth="Authorization: Bearer $token"
json='Content-Type: application/json'

expect() { # what, wanted, got
  if [ "$2" != "$3" ]; then
    echo "FAILED $1: expected $2, got $3"
    exit 1
  fi
  echo "ok $1"
}
status() { curl -sS -o /dev/null -w '%{http_code}' "$@"; }

expect 'list' 200 "$(status "$api/contact?pageSize=2" -H "$auth")"
created=$(curl -sS "$api/contact" -H "$auth" -H "$json" -d '{"name":"Ana do curl","phoneNumber":"+5511987650001"}')
id=$(printf '%s' "$created" | sed 's/.*"id":"\([^"]*\)".*/\1/;q')
expect 'create, then get' 200 "$(status "$api/contact/$id" -H "$auth")"
found=$(curl -sS "$api/contact/$id" -H "$auth" | grep -c 'Ana do curl')
expect 'what was created is there' 1 "$found"
expect 'without a token' 401 "$(status "$api/contact")"
expect 'a body that is no JSON' 400 "$(status "$api/contact" -H "$auth" -H "$json" -d '{')"
expect 'a path that is not there' 404 "$(status "$api/nowhere" -H "$auth")"
expect 'HEAD' 200 "$(status -I "$api/tag" -H "$auth")"
expect 'OPTIONS' 204 "$(status -X OPTIONS "$api/contact")"
chunked=$(printf '{"name":"Bia","phoneNumber":"+5511987650002"}' |
  curl -sS -o /dev/null -w '%{http_code}' "$api/contact" -H "$auth" -H "$json" -H 'Transfer-Encoding: chunked' --data-binary @-)
expect 'a chunked body' 200 "$chunked"
expect 'XML from the wholesaler' 1 "$(curl -sS -D - -o /dev/null "$base/estoque.viveiro.example/consulta/v1/produtos" | grep -ci 'content-type: application/xml')"
expect 'a host that is none' 404 "$(status "$base/example.com/")"
