package io.twotier.local.story;

import io.twotier.local.Launcher;
import io.twotier.platform.testkit.OsProcess;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** {@code kill -9} of one service while one call of a story is under way; the service is started again at once. */
final class Kill {

    private static final List<String> SERVICES = List.of("partner", "customer", "agreement", "subscription", "transfer", "feed");
    /** Most calls take less, so the blow falls before, in and after what the service does for this call. */
    private static final int LATEST_MILLIS = 80;

    private static final Set<String> KILLED = ConcurrentHashMap.newKeySet();

    private final String service;
    private final int call;
    private final int afterMillis;
    private String during = "no call";
    private CompletableFuture<Duration> back;

    private Kill(String service, int call, int afterMillis) {
        this.service = service;
        this.call = call;
        this.afterMillis = afterMillis;
    }

    /** @param calls how many the story has */
    static Kill chosenBy(Random random, int calls) {
        return new Kill(SERVICES.get(random.nextInt(SERVICES.size())), 1 + random.nextInt(calls), random.nextInt(LATEST_MILLIS));
    }

    /** One that falls whatever is under way. */
    static Kill anyTime(Random random) {
        return new Kill(SERVICES.get(random.nextInt(SERVICES.size())), 0, 0);
    }

    /** One of this service, whatever is under way. */
    static Kill of(String service) {
        return new Kill(service, 0, 0);
    }

    /** The services that were killed at least once in this suite. */
    static Set<String> everKilled() {
        return Set.copyOf(KILLED);
    }

    /** @return how long the service was away */
    Duration fall(Launcher launcher) {
        during = "whatever was under way";
        back = strike(launcher);
        return back.join();
    }

    /** A line that lets it happen beside its call, whoever the call is for. */
    Line beside(Line line, Launcher launcher) {
        int[] calls = {0};
        return request -> {
            if (++calls[0] == call) {
                during = request.method() + " " + request.uri().getPath();
                back = strike(launcher);
            }
            return line.exchange(request);
        };
    }

    private CompletableFuture<Duration> strike(Launcher launcher) {
        OsProcess victim = launcher.process(service);
        Executor later = CompletableFuture.delayedExecutor(afterMillis, TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> {
            KILLED.add(service);
            victim.kill();
            long killed = System.nanoTime();
            try {
                launcher.start(service);
            } catch (Exception e) {
                throw new CompletionException(service + " does not start again", e);
            }
            return Duration.ofNanos(System.nanoTime() - killed);
        }, later);
    }

    /** Returns when the service answers again, whatever became of the story. */
    void awaitReady() {
        if (back != null) {
            back.join();
        }
    }

    /** The last chapter of a story with a kill. */
    Chapter aftermath() {
        return new Chapter() {
            @Override
            public String title() {
                return "9. The service that was killed is back";
            }

            @Override
            public void play(Stage stage, Cast cast) {
                stage.elsewhere("the machine", "starts " + service + " again", "it is ready").shows("", "it was killed and is ready again",
                        back != null && !back.join().isNegative());
            }
        };
    }

    @Override
    public String toString() {
        return "kill -9 of " + service + (call == 0 ? ", " : " " + afterMillis + " ms into call " + call + ", ") + during
                + (back == null || !back.isDone() || back.isCompletedExceptionally() ? "" : ", ready again after " + back.join().toMillis() + " ms");
    }
}
