package io.twotier.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** In which language a page speaks. */
class PageLanguageTest {

    @Test
    void theLanguageOfTheAddressWinsThenTheFirstKnownOneOfTheBrowser() {
        List<Locale> accepted = List.of(Locale.forLanguageTag("fi"), Locale.forLanguageTag("sv-SE"), Locale.forLanguageTag("en"));
        assertEquals(PageLanguage.SV, PageLanguage.of(null, accepted));
        assertEquals(PageLanguage.EN, PageLanguage.of("en", accepted));
        assertEquals(PageLanguage.SV, PageLanguage.of("xx", accepted));
        assertEquals(PageLanguage.EN, PageLanguage.of(null, List.of(Locale.forLanguageTag("fi"))));
    }

    @Test
    void everyWordAroundAPageIsThereInSwedishToo() throws IOException {
        Set<String> english = Arrays.stream(WebText.class.getMethods()).map(java.lang.reflect.Method::getName).collect(Collectors.toSet());
        Properties swedish = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages/web_sv.properties"), StandardCharsets.UTF_8)) {
            swedish.load(in);
        }
        assertEquals(new TreeSet<>(english), new TreeSet<>(swedish.stringPropertyNames()));
    }
}
