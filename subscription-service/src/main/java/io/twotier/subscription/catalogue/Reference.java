package io.twotier.subscription.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reference files that come with the build: comma separated, a heading first, no quotes. */
final class Reference {

    private Reference() {
    }

    /** The rows of a file, each by the names in the heading. */
    static List<Map<String, String>> rows(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("reference/" + file)) {
            if (in == null) {
                throw new IllegalStateException("reference/" + file + " is not in the build");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
            String[] names = lines.get(0).split(",", -1);
            return lines.stream().skip(1).map(line -> row(file, names, line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String file, String[] names, String[] values) {
        if (values.length != names.length) {
            throw new IllegalStateException(file + " has a row of " + values.length + " fields: " + Arrays.toString(values));
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i].trim(), values[i].trim());
        }
        return row;
    }
}
