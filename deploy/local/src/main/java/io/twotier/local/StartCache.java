package io.twotier.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Java's ahead-of-time caches of the parts (Java 25): learned in one start and stop, then each start costs about half the
 * processor time. A part whose program is newer than its cache starts as if there were none.
 */
final class StartCache {

    private final Path directory;
    private final boolean learn;

    StartCache(Path directory, boolean learn) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.learn = learn;
        if (learn && Runtime.version().feature() < 25) {
            throw new LocalTrouble("Learning needs Java 25 or newer, and the newest found is " + Runtime.version().feature() + ".");
        }
    }

    /** The options that make the Java of {@code part} learn or use its cache; none when there is nothing to use. */
    List<String> options(String part, Path program) throws IOException {
        Path cache = directory.resolve(part + ".aot");
        if (learn) {
            Files.deleteIfExists(cache);
            return List.of("-XX:AOTCacheOutput=" + cache);
        }
        boolean usable = Runtime.version().feature() >= 25 && Files.exists(cache)
                && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(program)) > 0;
        return usable ? List.of("-XX:AOTCache=" + cache) : List.of();
    }
}
