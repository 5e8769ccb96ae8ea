#!/bin/sh
# Spreads connections over the instances that are ready, as a Service of Kubernetes does: bytes, not requests, and no
# second try. Arguments: PORT READY_PORT INSTANCE:PORT...
set -eu
port=$1 ready=$2
shift 2
{
  cat <<END
global
  stats socket /tmp/stats mode 600
resolvers network
  nameserver dns $(sed -n 's/^nameserver //p' /etc/resolv.conf | head -n 1):53
  hold valid 1s
defaults
  mode tcp
  retries 0
  timeout connect 3s
  timeout client 120s
  timeout server 120s
  timeout check 3s
frontend door
  bind :$port
  default_backend instances
backend instances
  balance roundrobin
  option httpchk GET /q/health/ready
  default-server resolvers network init-addr none check port $ready inter 1s fall 1 rise 1
END
  for instance in "$@"; do echo "  server ${instance%%:*} $instance"; done
} >/tmp/haproxy.cfg
exec haproxy -db -f /tmp/haproxy.cfg
