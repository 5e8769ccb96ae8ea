#!/bin/sh
# Leads from the trial's network to the local identity provider, which listens on its own loopback address and answers
# nobody who calls it by another name. The services do, for its keys. Argument: the door's HOST:PORT.
set -eu
cat >/tmp/haproxy.cfg <<END
defaults
  mode http
  timeout connect 3s
  timeout client 60s
  timeout server 60s
listen idp
  bind :8090
  http-request set-header Host $1 if { hdr(host) -i idp:8090 }
  server provider 127.0.0.1:8089
END
exec haproxy -db -f /tmp/haproxy.cfg
