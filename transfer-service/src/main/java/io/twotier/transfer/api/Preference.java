package io.twotier.transfer.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long the caller of slow work would wait for its outcome (RFC 7240). What cannot be read is not preferred.
 *
 * @param async    whether it is content with an answer before the outcome
 * @param patience how long it would wait, or null when it did not say
 */
record Preference(boolean async, Duration patience) {

    static Preference of(HttpHeaders headers) {
        List<String> preferred = Optional.ofNullable(headers.getRequestHeader("Prefer")).orElse(List.of()).stream()
                .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(","))).map(String::strip).toList();
        return new Preference(preferred.contains("respond-async"), preferred.stream().filter(one -> one.matches("wait *= *\"?\\d{1,6}\"?"))
                .map(one -> Duration.ofSeconds(Long.parseLong(one.replaceAll("\\D", "")))).findFirst().orElse(null));
    }

    /** Whether the answer waits at all; who is content without the outcome waits only when it says how long. */
    boolean waits() {
        return !async || patience != null;
    }

    /** 202 for who is content with that while the work goes on. */
    int status(boolean over) {
        return async && !over ? 202 : 200;
    }

    /** What of it was heeded, or null when nothing was preferred. */
    String applied() {
        String applied = Stream.of(async ? "respond-async" : "", patience == null ? "" : "wait=" + patience.toSeconds()).filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        return applied.isEmpty() ? null : applied;
    }
}
