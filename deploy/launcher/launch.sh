# Shared by deploy/up, down, token and load, which set 'root', the project's folder. POSIX sh.
launcher="$root/deploy/launcher/target"

find_java() {
  JAVA_HOME=$("$root/mvnw" --jdk) || exit 1
  export JAVA_HOME
}

# fresh JAR SOURCE...: whether the jar is there and no source is newer, nor than the last build.
fresh() {
  jar=$1
  shift
  [ -f "$jar" ] || return 1
  newer=$(find "$@" -newer "$jar" -print | head -n 1)
  [ -z "$newer" ] && return 0
  [ -f "$launcher/built" ] && [ -z "$(find "$@" -newer "$launcher/built" -print | head -n 1)" ]
}

built() (
  cd "$root"
  common="pom.xml stack/pom.xml"
  # Unquoted below, so that the modules of the platform are found.
  shared="$common contracts/pom.xml contracts/src/main seats/pom.xml seats/src/main"
  shared="$shared platform/*/pom.xml platform/*/src/main"
  for service in results-service claims-service gateway; do
    # shellcheck disable=SC2086
    fresh "$service/target/quarkus-app/quarkus-run.jar" $shared "$service/pom.xml" \
      "$service/src/main" || return 1
  done
  fresh deploy/idp/target/idp.jar pom.xml deploy/idp/pom.xml deploy/idp/src/main || return 1
  # shellcheck disable=SC2086
  fresh deploy/launcher/target/launcher.jar $common deploy/embedded/pom.xml \
    deploy/embedded/src/main deploy/launcher/pom.xml deploy/launcher/src/main client/pom.xml \
    contracts/src/main/resources/openapi
)

# Builds the suite, or only what answers to --help.
build() {
  modules=results-service,claims-service,gateway,deploy/idp,deploy/launcher
  for argument in "$@"; do
    case $argument in
      -h | --help)
        [ ! -f "$launcher/launcher.jar" ] || return 0
        modules=deploy/launcher ;;
    esac
  done
  if built; then return; fi
  echo "Building what is missing or has changed (the first time takes some minutes) ..."
  mkdir -p "$launcher"
  log="$launcher/build.log"
  # What changes from here on is newer than the build.
  : >"$launcher/building"
  {
    (cd "$root" && ./mvnw -B -DskipTests \
      -pl "$modules" -am package 2>&1)
    echo "build status $?"
  } | tee "$log" | sed -n 's/^\[INFO\] Building Scrutin: \([a-z/-]*\).*/  \1/p'
  if ! grep -q '^build status 0$' "$log"; then
    echo "The build failed. Its log is $log and ends with:" >&2
    grep -E '^\[ERROR\]|^\[FATAL\]' "$log" | head -n 15 >&2
    exit 1
  fi
  [ "$modules" = deploy/launcher ] || mv "$launcher/building" "$launcher/built"
}

run() {
  if [ ! -f "$launcher/launcher.jar" ]; then
    case " $* " in *" --help "* | *" -h "*) build --help ;; esac
  fi
  if [ ! -f "$launcher/launcher.jar" ]; then
    echo "Nothing has been built here yet: start the suite with deploy/up." >&2
    exit 1
  fi
  exec "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    "-Dscrutin.root=$root" -cp "$launcher/launcher.jar" org.scrutin.launcher.Main "$@"
}
