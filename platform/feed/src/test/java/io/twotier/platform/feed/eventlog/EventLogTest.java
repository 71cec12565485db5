package io.twotier.platform.feed.eventlog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import io.twotier.platform.Ids;
import io.twotier.platform.feed.FeedTest;
import io.twotier.platform.feed.Speakers;
import io.twotier.platform.feed.Speakers.Saying;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FeedTest
class EventLogTest {

    private final UUID partner = Ids.next();
    private final UUID other = Ids.next();

    @Inject
    Speakers speakers;
    @Inject
    EventRetention retention;
    @Inject
    Tail tail;

    @Test
    void aTenantReadsWhatItMaySeeAsItStandsOnTheTopicLessWhoActedAndWhoElseIsTold() {
        Saying told = Saying.to(partner, other);
        String before = given().auth().oauth2(Tokens.operator()).get("/v1/events?after=now").path("cursor");
        speakers.say(told, Saying.to(other));
        events(partner, "").body("totalCount", equalTo(1)).body("cursor", equalTo("1")).body("more", equalTo(false)).body("attributes.objectType", equalTo("Collection"))
                .body("links.next.uri", equalTo("/events?after=1"))
                .body("items[0].specversion", equalTo("1.0")).body("items[0].id", equalTo(told.id().toString())).body("items[0].type", equalTo(Speakers.TYPE))
                .body("items[0].source", equalTo("/twotier/thing")).body("items[0].subject", equalTo(told.subject())).body("items[0].time", equalTo(told.time().toString()))
                .body("items[0].sequence", equalTo("1")).body("items[0].environment", equalTo("production")).body("items[0].datacontenttype", equalTo("application/json"))
                .body("items[0].data.state", equalTo("new")).body("items[0].cursor", equalTo("1")).body("items[0].actor", nullValue()).body("items[0].audience", nullValue());
        events(other, "").body("totalCount", equalTo(2));
        events(Ids.next(), "").body("totalCount", equalTo(0)).body("cursor", equalTo("0"));
        String all = given().auth().oauth2(Tokens.operator()).get("/v1/events?after=" + before).then()
                .statusCode(200).body("items.id", hasItem(told.id().toString())).body("items.find { it.id == '" + told.id() + "' }.actor", equalTo("user:1")).extract().asString();
        assertTrue(all.contains(other.toString()));
    }

    @Test
    void numbersHaveNoGapsAndGoOnFromAnyCursor() {
        String subject = Ids.next().toString();
        Saying[] sayings = IntStream.rangeClosed(1, 120).mapToObj(number -> Saying.to(partner, other).about(subject, number)).toArray(Saying[]::new);
        speakers.say(sayings);
        List<String> read = new ArrayList<>();
        String cursor = "0";
        do {
            ValidatableResponse page = events(partner, "size=50&after=" + cursor);
            List<String> cursors = page.extract().path("items.cursor");
            long from = Long.parseLong(cursor);
            assertEquals(IntStream.rangeClosed(1, cursors.size()).mapToObj(number -> Long.toString(from + number)).toList(), cursors);
            read.addAll(page.extract().path("items.sequence"));
            cursor = page.extract().path("cursor");
        } while (!cursor.equals("120"));
        assertEquals(IntStream.rangeClosed(1, 120).mapToObj(Integer::toString).toList(), read);
    }

    @Test
    void anEventIsEnteredOnceAndASnapshotOrAnOldOneNever() {
        Saying one = Saying.to(partner);
        speakers.say(one);
        speakers.send(one);
        speakers.send(Saying.to(partner).of("io.twotier.thing.ThingSnapshot.v1"));
        speakers.send(Saying.to(partner).at(Instant.now().minus(Duration.ofDays(31))));
        Saying last = Saying.to(partner).about(one.subject(), 2);
        speakers.say(last);
        events(partner, "").body("items.id", contains(one.id().toString(), last.id().toString()));
    }

    @Test
    void aLogTakesNothingFromAnotherEnvironmentThanItsOwners() {
        UUID rehearsing = Ids.next();
        speakers.say(Saying.to(partner), Saying.to(rehearsing).in("simulation:one"));
        Saying stray = Saying.to(partner, rehearsing).in("simulation:one");
        Saying otherStage = Saying.to(rehearsing).in("simulation:two");
        speakers.say(stray, otherStage);
        events(partner, "").body("totalCount", equalTo(1)).body("items.id", not(hasItem(stray.id().toString())));
        events(rehearsing, "").body("totalCount", equalTo(2)).body("items.simulation", contains("one", "one")).body("items.id", hasItem(stray.id().toString()));
    }

    @Test
    void onlyTheTypesThatAreWantedAreToldAndTheCursorPassesTheOthers() {
        speakers.say(Saying.to(partner), Saying.to(partner).of("io.twotier.other.OtherDone.v1"), Saying.to(partner));
        events(partner, "types=io.twotier.other.*").body("totalCount", equalTo(1)).body("items[0].type", equalTo("io.twotier.other.OtherDone.v1")).body("cursor", equalTo("3"));
        events(partner, "types=io.twotier.nothing.v1, " + Speakers.TYPE + "&size=1").body("totalCount", equalTo(1)).body("more", equalTo(true));
        given().auth().oauth2(Tokens.partner(partner, "AA")).queryParam("types", "x;drop").get("/v1/events").then().statusCode(400).body("code", equalTo(975512));
    }

    @Test
    void whoWaitsIsToldWhenSomethingHappensAndOtherwiseWhenTheTimeIsOver() throws Exception {
        events(partner, "after=now&wait=1").body("totalCount", equalTo(0)).body("cursor", equalTo("0"));
        CompletableFuture<ValidatableResponse> waiting = CompletableFuture.supplyAsync(() -> events(partner, "after=0&wait=30&types=" + Speakers.TYPE));
        Speakers.await(() -> tail.waiting() == 1);
        Saying unwanted = Saying.to(partner).of("io.twotier.other.OtherDone.v1");
        Saying wanted = Saying.to(partner).about(unwanted.subject(), 2);
        speakers.say(unwanted, wanted);
        waiting.get(20, TimeUnit.SECONDS).body("items.id", contains(wanted.id().toString())).body("cursor", equalTo("2"));
        Speakers.await(() -> tail.waiting() == 0);
    }

    @Test
    void whoComesTooLateIsToldToListAgain() {
        speakers.say(Saying.to(partner), Saying.to(partner), Saying.to(partner));
        retention.forgetBefore(Instant.now().plusSeconds(1));
        events(partner, "after=3").body("totalCount", equalTo(0));
        for (String cursor : List.of("0", "2")) {
            given().auth().oauth2(Tokens.partner(partner, "AA")).get("/v1/events?after=" + cursor).then().statusCode(400).body("code", equalTo(975511))
                    .body("cure.call", equalTo("GET /v1/events?after=now"));
        }
        Saying next = Saying.to(partner);
        speakers.say(next);
        events(partner, "after=3").body("items.id", contains(next.id().toString())).body("items.cursor", contains("4"));
        events(partner, "").body("items.cursor", contains("4"));
        for (String cursor : List.of("5", "x", "-1")) {
            given().auth().oauth2(Tokens.partner(partner, "AA")).get("/v1/events?after=" + cursor).then().statusCode(400).body("code", equalTo(975510));
        }
    }

    private static ValidatableResponse events(UUID tenant, String query) {
        return given().auth().oauth2(Tokens.partner(tenant, "AA")).get("/v1/events" + (query.isEmpty() ? "" : "?" + query)).then().statusCode(200);
    }
}
