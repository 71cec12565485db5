package io.twotier.partner.partnership;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.partnership.Partnering.CONFIRMED;
import static io.twotier.partner.partnership.Partnering.INVITATIONS;
import static io.twotier.partner.partnership.Partnering.invitation;
import static io.twotier.partner.partnership.Partnering.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What two do at once ends as if one had come after the other. System property {@code twotier.test.races}: how often, 25 unless told. */
@PartnerServiceTest
class RaceTest {

    private static final int TIMES = Integer.getInteger("twotier.test.races", 25);

    @Inject
    Neighbours neighbours;

    @Test
    void ofTwoTenantsThatAcceptOneInvitationAtOnceOneBecomesThePartner() {
        Member provider = Cast.provider("SE");
        Member one = Cast.reseller("SE");
        Member other = Cast.reseller("SE");
        for (int i = 0; i < TIMES; i++) {
            JsonPath invitation = invitation(provider);
            List<Response> answers = atOnce(() -> accept(one, invitation), () -> accept(other, invitation));
            assertEquals(List.of(200, 409), statuses(answers));
            assertEquals(970204, refusal(answers));
            Member winner = answers.get(0).statusCode() == 200 ? one : other;
            assertEquals(List.of(winner.id().toString()), neighbours.rows("select reseller_id from partnership where provider_id = ? and state = 'ACTIVE'", provider.id()));
            assertEquals(List.of("ACCEPTED " + winner.id()), neighbours.rows("select state || ' ' || decided_by from partnership_invitation where id = ?", id(invitation)));
            Partnering.remove(provider, winner);
        }
    }

    @Test
    void anInvitationAcceptedTwiceAtOnceByOneTenantIsAcceptedOnce() {
        Member provider = Cast.provider("SE");
        Member reseller = Cast.reseller("SE");
        for (int i = 0; i < TIMES; i++) {
            JsonPath invitation = invitation(provider);
            List<Response> answers = atOnce(() -> accept(reseller, invitation), () -> accept(reseller, invitation));
            assertEquals(List.of(200, 409), statuses(answers));
            assertTrue(List.of(970204, 970205).contains(refusal(answers)));
            assertEquals(List.of("ACTIVE " + (2 * i + 1)), neighbours.rows("select state || ' ' || sequence from partnership where provider_id = ?", provider.id()));
            Partnering.remove(provider, reseller);
        }
        assertEquals(alternating(2 * TIMES), neighbours.saidOf(provider, reseller, 2 * TIMES));
    }

    @Test
    void anAcceptanceAndARemovalAtOnceEndAsOneAfterTheOther() {
        Member provider = Cast.provider("SE");
        Member reseller = Partnering.partnerOf(provider);
        String agent = Tokens.partner(provider.id(), "SA");
        int said = 1;
        for (int i = 0; i < TIMES; i++) {
            JsonPath invitation = invitation(provider);
            List<Response> answers = atOnce(() -> accept(reseller, invitation),
                    () -> as(agent).body(CONFIRMED).post("/v1/relationships/" + reseller.id() + "/remove"));
            assertEquals(200, answers.get(1).statusCode());
            boolean acceptedAfterwards = answers.get(0).statusCode() == 200;
            if (!acceptedAfterwards) {
                assertEquals(List.of(409, 970205), List.of(answers.get(0).statusCode(), answers.get(0).<Integer>path("code")));
            }
            said += acceptedAfterwards ? 2 : 1;
            assertEquals(List.of((acceptedAfterwards ? "ACTIVE ACCEPTED " : "REMOVED INVITED ") + said), neighbours.rows("select p.state || ' ' || i.state || ' ' || p.sequence "
                    + "from partnership p, partnership_invitation i where p.provider_id = ? and i.id = ?", provider.id(), id(invitation)));
            if (!acceptedAfterwards) {
                assertEquals(200, accept(reseller, invitation).statusCode());
                said++;
            }
        }
        assertEquals(alternating(said), neighbours.saidOf(provider, reseller, said));
    }

    @Test
    void anAcceptanceAndACancellationAtOnceEndInOneOfThem() {
        Member provider = Cast.provider("SE");
        Member reseller = Cast.reseller("SE");
        String agent = Tokens.partner(provider.id(), "SA");
        for (int i = 0; i < TIMES; i++) {
            JsonPath invitation = invitation(provider);
            List<Response> answers = atOnce(() -> accept(reseller, invitation), () -> as(agent).post(INVITATIONS + "/" + invitation.getString("id") + "/cancel"));
            assertEquals(List.of(200, 409), statuses(answers));
            assertEquals(970204, refusal(answers));
            boolean accepted = answers.get(0).statusCode() == 200;
            assertEquals(List.of(accepted ? "ACCEPTED" : "CANCELLED"), neighbours.rows("select state from partnership_invitation where id = ?", id(invitation)));
            assertEquals(accepted ? List.of("ACTIVE") : List.of(), neighbours.rows("select state from partnership where provider_id = ? and state = 'ACTIVE'", provider.id()));
            if (accepted) {
                Partnering.remove(provider, reseller);
            }
        }
    }

    private static List<Response> atOnce(Supplier<Response> one, Supplier<Response> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> after(start, one));
        CompletableFuture<Response> second = CompletableFuture.supplyAsync(() -> after(start, other));
        return List.of(first.join(), second.join());
    }

    private static Response after(CyclicBarrier start, Supplier<Response> call) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return call.get();
    }

    private static Response accept(Member reseller, JsonPath invitation) {
        return as(Tokens.partner(reseller.id(), "GA")).post(INVITATIONS + "/" + token(invitation) + "/accept");
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).sorted().toList();
    }

    private static int refusal(List<Response> answers) {
        return answers.stream().filter(a -> a.statusCode() == 409).map(a -> a.<Integer>path("code")).findFirst().orElseThrow();
    }

    private static List<String> alternating(int many) {
        List<String> said = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            said.add((i % 2 == 1 ? "PartnershipAccepted " : "PartnershipRemoved ") + i);
        }
        return said;
    }

    private static UUID id(JsonPath invitation) {
        return UUID.fromString(invitation.getString("id"));
    }
}
