package io.twotier.customer.invitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.customer.invitation.InvitationRejection;
import io.twotier.customer.invitation.InvitationState;
import io.twotier.customer.relationship.SellingRejection;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Rejection;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in a visitor's way, and the words for it. */
class ObstacleTest {

    @Test
    void everyRefusalOfTheDeskHasItsOwnWordsAndAnUnknownOneHasSome() {
        assertEquals(Obstacle.OTHER_REGION, Obstacle.of(SellingRejection.OUTSIDE_REGION.refuse("US", "p")));
        assertEquals(Obstacle.NAMED_ANOTHER, Obstacle.of(InvitationRejection.NAMED_ANOTHER.refuse()));
        assertEquals(Obstacle.NOT_A_CUSTOMER, Obstacle.of(PlatformRejection.WRONG_KIND.refuse("customer")));
        assertEquals(Obstacle.NOT_GLOBAL_ADMIN, Obstacle.of(Rejection.forbidden(1002, null, "Authorization failed").refuse()));
        assertEquals(Obstacle.OTHER, Obstacle.of(Rejection.conflict(971199, null, "Something new").refuse()));
    }

    @Test
    void onlyAnEndedInvitationIsInTheWayByItself() {
        assertEquals(Optional.empty(), Obstacle.of(InvitationState.INVITED));
        assertEquals(List.of(Obstacle.ACCEPTED, Obstacle.DECLINED, Obstacle.CANCELLED, Obstacle.EXPIRED),
                Stream.of(InvitationState.ACCEPTED, InvitationState.DECLINED, InvitationState.CANCELLED, InvitationState.EXPIRED)
                        .map(state -> Obstacle.of(state).orElseThrow()).toList());
    }

    @Test
    void everyWordIsThereInSwedishToo() throws IOException {
        Set<String> english = new TreeSet<>(words("page_en").stringPropertyNames());
        english.addAll(Arrays.stream(PageText.class.getMethods()).map(java.lang.reflect.Method::getName)
                .filter(name -> !Set.of("wrong", "cure", "role", "label").contains(name)).collect(Collectors.toSet()));
        assertEquals(english, new TreeSet<>(words("page_sv").stringPropertyNames()));
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages", file + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
