package io.twotier.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The platform holds no word of the business but the kinds of tenant and roles that its tokens carry. */
class BusinessFreeTest {

    private static final Pattern BUSINESS = Pattern.compile("(?i)subscription|transfer|reseller|agreement|enrol|mpn|invoice|offer|\\border(s|Id)?\\b");
    private static final Pattern EXAMPLE = Pattern.compile("\\{@code [^}]*}|^\\s*(\\*|/\\*\\*|//).*", Pattern.MULTILINE);

    @Test
    void noCodeOfThePlatformNamesTheBusiness() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> offences = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> BUSINESS.matcher(EXAMPLE.matcher(read(file)).replaceAll("").replace("order by", "")).find()).map(Path::toString).toList();
            assertEquals(List.of(), offences);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
