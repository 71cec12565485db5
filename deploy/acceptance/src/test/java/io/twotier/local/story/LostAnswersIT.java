package io.twotier.local.story;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.acceptance.RunningSuite;
import io.twotier.local.Suite;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The story in which the answer to each write is lost once, after the service gave it: the worst moment for a connection to break. */
@ExtendWith(RunningSuite.class)
class LostAnswersIT {

    private final Line plain = Stage.plain();
    private final Set<String> lost = new HashSet<>();

    @Test
    @Tag("R76")
    void repeatedUnderItsRequestIdEachWriteIsAnsweredAsBeforeAndDoneOnce(Suite suite) {
        Stage stage = new Stage(suite, new CarefulIntegrator(request -> {
            HttpResponse<String> answer = plain.exchange(request);
            if (!request.method().equals("GET") && lost.add(request.headers().firstValue("MS-RequestId").orElseThrow())) {
                throw new IOException("the answer is lost");
            }
            return answer;
        }));
        Cast cast = new Cast(suite);
        Outcome outcome = Story.play(stage, cast, Story.chapters(new FirstCustomer(Cast::newCustomerPassword)));
        MailCheck.look(stage, cast);
        assertEquals(0, outcome.failed(), () -> outcome.verdict() + " " + outcome.facts().stream().filter(fact -> !fact.held()).toList());
        assertEquals(22, lost.size());
        Books books = new Books(suite);
        assertAll(Holdings.of(cast).map(holdings -> () -> assertEquals(holdings.expected(), books.rows(holdings.service(), holdings.query()), holdings.what())));
    }
}
