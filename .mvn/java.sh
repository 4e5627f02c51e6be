# What ./dipper and controller/bench have in common: where a JDK is, and the flags that Dipper's JVM gets. Sourced, never run.

# One compiler tier, the plain collector and a small nursery: Dipper starts often and computes little. Huge pages, where there are any (Linux),
# save some 5 % of a start. The JVM keeps its own log to itself, since what it says of an unusable start-up cache would land in standard output.
# Text is UTF-8 whatever the terminal's locale claims.
JVM_FLAGS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -Xmn8m -XX:+IgnoreUnrecognizedVMOptions -XX:+UseTransparentHugePages
    -XX:-UsePerfData -Xlog:disable --enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"

# Sets JAVA_HOME to the first JDK that is new enough, or says how to get one.
find_jdk() {
    on_path=$(command -v java) && on_path=$(readlink -f "$on_path")
    for candidate in "${JAVA_HOME:-}" "${on_path%/bin/java}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        is_jdk_25 "$candidate" && JAVA_HOME=$candidate && export JAVA_HOME && return
    done
    if [ -x /usr/libexec/java_home ] && candidate=$(/usr/libexec/java_home -v 25+ 2>/dev/null) && is_jdk_25 "$candidate"; then
        JAVA_HOME=$candidate && export JAVA_HOME && return
    fi
    echo "Dipper needs a JDK 25 or newer: install one (from adoptium.net, or with sdk install java 25-tem) and point JAVA_HOME to it." >&2
    return 1
}

is_jdk_25() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] || return 1 # else an unset JAVA_HOME would be the root folder, which has a /bin/java
    version=
    if [ -r "$1/release" ]; then # far cheaper than asking java
        while IFS='="' read -r key _ value _; do
            [ "$key" = JAVA_VERSION ] && version=$value
        done <"$1/release"
    else
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    fi
    version=${version%%[!0-9]*}
    [ "${version:-0}" -ge 25 ]
}
