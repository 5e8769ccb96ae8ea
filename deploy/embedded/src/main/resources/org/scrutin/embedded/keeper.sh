# Runs a command and stops it when standard input ends, which is when the starter closes its end of
# the pipe or dies, by whatever signal. Arguments: SIGNAL GRACE LOG COMMAND...
signal=$1 grace=$2 log=$3
shift 3
trap '' INT HUP
exec 3<&0
"$@" </dev/null >>"$log" 2>&1 3<&- &
child=$!
trap 'kill -s "$signal" "$child" 2>/dev/null' TERM
echo "$child"
exec >/dev/null 2>&1
(
  trap - TERM
  while read -r _; do :; done <&3
  kill -s "$signal" "$child"
  waited=0
  while [ "$waited" -lt "$grace" ] && kill -0 "$child"; do
    sleep 1
    waited=$((waited + 1))
  done
  kill -s KILL "$child"
) &
watcher=$!
exec 3<&-
while :; do
  wait "$child"
  status=$?
  # A signal to the keeper ends 'wait' early; the child is gone only when it no longer has a process.
  kill -0 "$child" || break
done
kill "$watcher"
exit "$status"
