package io.twotier.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.Ids;
import io.twotier.platform.Secret;
import io.twotier.platform.command.Refused;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Link;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages hold while the list changes. */
class PagesTest {

    private final Pages pages = new Pages(new Continuations(new Secret("only-for-tests-only-for-tests-only")));
    /** As the database orders them: byte by byte. */
    private final TreeSet<UUID> list = new TreeSet<>(Comparator.comparing(UUID::toString));

    @Test
    void nothingIsRepeatedOrSkippedWhileOthersComeAndGo() {
        List<UUID> stay = Stream.generate(Ids::next).limit(10).toList();
        list.addAll(stay);
        List<UUID> seen = new ArrayList<>();
        String token = null;
        do {
            Page<UUID> page = pages.ascending("list", new PageQuery(3, token), id -> id, this::upwards);
            seen.addAll(page.rows());
            token = page.continuation();
            list.remove(seen.get(seen.size() - 1));
            list.add(new UUID(0, seen.size()));
        } while (token != null);
        assertEquals(stay, seen);
    }

    @Test
    void theNewestComeFirstWhenAskedFor() {
        List<UUID> made = Stream.generate(Ids::next).limit(5).toList();
        list.addAll(made);
        Page<UUID> first = pages.descending("list", new PageQuery(2, null), id -> id, this::downwards);
        assertEquals(List.of(made.get(4), made.get(3)), first.rows());
        Page<UUID> second = pages.descending("list", new PageQuery(3, first.continuation()), id -> id, this::downwards);
        assertEquals(List.of(made.get(2), made.get(1), made.get(0)), second.rows());
        assertNull(second.continuation(), "a full page that is the last one");
    }

    @Test
    void theTokenOfAnotherListIsRefused() {
        list.addAll(Stream.generate(Ids::next).limit(2).toList());
        String token = pages.ascending("A", new PageQuery(1, null), id -> id, this::upwards).continuation();
        assertEquals(975001, assertThrows(Refused.class, () -> pages.ascending("B", new PageQuery(1, token), id -> id, this::upwards)).rejection().code());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"size=7, -, 7, -", "SIZE=7, -, 7, -", "size=0, -, 500, -", "size=, -, 500, -", "-, -, 500, -", "size=5000, -, 500, -",
            "seekOperation=Next, t, 500, t", "SEEKOPERATION=next, t, 500, t", "-, t, 500, t", "seekOperation=First, t, 500, -", "ms-continuationtoken=t, -, 500, t",
            "ms-continuationtoken=t, '', 500, t"})
    void isAskedForAsClientsDo(String query, String header, int most, String continuation) {
        PageQuery asked = PageQuery.of(uri(query), headers(header));
        assertEquals(most, asked.most());
        assertEquals(continuation, asked.continuation());
    }

    @ParameterizedTest
    @CsvSource({"size=-1", "size=x", "size=99999999999", "seekOperation=Next", "seekOperation=Back"})
    void whatIsNoPageIsRefused(String query) {
        Refused no = assertThrows(Refused.class, () -> PageQuery.of(uri(query), headers(null)));
        assertEquals("400 975001", no.rejection().status() + " " + no.rejection().code());
    }

    @Test
    void thePageLinksToTheNextOneWithItsToken() {
        Collection<String> answer = new PageQuery(2, null).answer("/things?of=me", new Page<>(List.of(1, 2), "token"), String::valueOf);
        assertEquals(List.of("1", "2"), answer.items());
        assertEquals(Link.get("/things?of=me&size=2"), answer.links().self());
        assertEquals(new Link("/things?of=me&size=2&seekOperation=Next", "GET", List.of(new Link.Header("MS-ContinuationToken", "token"))), answer.links().next());
        assertEquals("token", answer.continuationToken());
        assertNull(new PageQuery(0, null).answer("/things", new Page<>(List.of(), null), String::valueOf).links().next());
    }

    private List<UUID> upwards(UUID after, int most) {
        return list.tailSet(after, false).stream().limit(most).toList();
    }

    private List<UUID> downwards(UUID before, int most) {
        return list.headSet(before, false).descendingSet().stream().limit(most).toList();
    }

    private static UriInfo uri(String query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        if (query != null) {
            parameters.add(query.split("=", 2)[0], query.split("=", 2)[1]);
        }
        return answering(UriInfo.class, Map.of("getQueryParameters", parameters));
    }

    private static HttpHeaders headers(String token) {
        return answering(HttpHeaders.class, token == null ? Map.of() : Map.of("getHeaderString", token));
    }

    /** What the container hands in, saying only this. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answers.get(method.getName())));
    }
}
