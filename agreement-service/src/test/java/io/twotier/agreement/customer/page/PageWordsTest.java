package io.twotier.agreement.customer.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.twotier.agreement.customer.CustomerAgreementRejection;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Rejection;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page says of refusals, in which languages, and which addresses it leads on to. */
class PageWordsTest {

    private final WayBack behindAPath = new WayBack("https://shop.example/twotier", null);

    @Test
    void everyRefusalOfTheDeskHasItsOwnWordsAndAnUnknownOneHasSome() {
        assertEquals(Obstacle.ACCEPTED, Obstacle.of(CustomerAgreementRejection.ALREADY_ACCEPTED.refuse()));
        assertEquals(Obstacle.UNKNOWN_CUSTOMER, Obstacle.of(CustomerAgreementRejection.NO_RELATIONSHIP.refuse("t", "c")));
        assertEquals(Obstacle.NEW_TEXT, Obstacle.of(CustomerAgreementRejection.RETIRED_TEMPLATE.refuse("t", "type", "day", "next")));
        assertEquals(Obstacle.NOT_A_CUSTOMER, Obstacle.of(PlatformRejection.WRONG_KIND.refuse("customer")));
        assertEquals(Obstacle.NOT_GLOBAL_ADMIN, Obstacle.of(Rejection.forbidden(1002, null, "Authorization failed").refuse()));
        assertEquals(Obstacle.OTHER, Obstacle.of(Rejection.conflict(972099, null, "Something new").refuse()));
    }

    @Test
    void everyWordIsThereInSwedishToo() throws IOException {
        Set<String> english = new TreeSet<>(words("page_en").stringPropertyNames());
        english.addAll(Arrays.stream(PageText.class.getMethods()).filter(text -> text.getParameterCount() == 0).map(Method::getName).collect(Collectors.toSet()));
        assertEquals(english, new TreeSet<>(words("page_sv").stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example/twotier/pages/customers/AbC-1", "https://shop.example/twotier/?a=b&c=..", "https://shop.example/twotier/..x"})
    void whatLiesBelowOurBaseUrlIsGoneBackTo(String address) {
        assertEquals(address, behindAPath.ours(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example/twotier", "https://shop.example/twotierevil/", "https://shop.example/other/", "http://shop.example/twotier/",
        "https://shop.example/twotier/../other", "https://shop.example/twotier/%2e%2E/other", "https://shop.example/twotier/x/.%2e", "https://shop.example/twotier/..\\x",
        "https://shop.example/twotier/a b", "https://shop.example/twotier/\n", "https://shop.example@evil.example/twotier/", "/twotier/pages", "", "javascript:alert(1)"})
    void nothingElseIs(String address) {
        assertNull(behindAPath.ours(address));
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages", file + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
