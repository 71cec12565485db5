package io.twotier.transfer;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A transfer with these obstacles in its way, and how each is mended: by an event of its owner, or by asking otherwise. */
final class Obstacles {

    private static final Map<Obstacle, Cast.Fact> LACKING = Map.of(Obstacle.SOURCE_NOT_ENROLLED, Cast.Fact.SOURCE_ENROLLED,
            Obstacle.TARGET_UNRELATED, Cast.Fact.TARGET_RELATED, Obstacle.NO_PARTNERSHIP, Cast.Fact.PARTNERSHIP, Obstacle.SOURCE_UNSIGNED, Cast.Fact.SOURCE_SIGNED,
            Obstacle.OTHER_REGION, Cast.Fact.CUSTOMER_CREATED, Obstacle.TARGET_UNSIGNED, Cast.Fact.TARGET_SIGNED, Obstacle.CUSTOMER_NOT_AGREED, Cast.Fact.CUSTOMER_AGREED);

    private final Set<Obstacle> left = EnumSet.noneOf(Obstacle.class);
    private final Stage stage;
    private final Cast cast;
    private final Consumer<Transfer> withdraw;
    private final UUID base;
    private final Map<Obstacle, UUID> about = new EnumMap<>(Obstacle.class);
    private final List<String> lines = new ArrayList<>();
    private Transfer other;

    /** @param spokenFor makes another request that has a subscription already @param withdraw takes that back */
    Obstacles(Stage stage, BiFunction<Cast, UUID, Transfer> spokenFor, Consumer<Transfer> withdraw, Set<Obstacle> obstacles) {
        this.stage = stage;
        this.withdraw = withdraw;
        cast = stage.unheard(obstacles.stream().filter(LACKING::containsKey).map(LACKING::get).toArray(Cast.Fact[]::new));
        base = cast.licence(25);
        lines.add(line(base, null));
        left.addAll(obstacles);
        obstacles.forEach(one -> place(one, spokenFor));
        stage.heard();
    }

    private void place(Obstacle one, BiFunction<Cast, UUID, Transfer> spokenFor) {
        switch (one) {
            case OTHER_REGION -> cast.customerCreated("JAPAN");
            case NAMED_TWICE -> lines.add(line(base, null));
            case UNKNOWN_SUBSCRIPTION -> names(one, UUID.randomUUID(), null);
            case ADD_ON_ALONE -> names(one, cast.addOn(cast.licence(3), 3), null);
            case SUSPENDED -> names(one, cast.subscription(new Cast.Subscription("license").status("suspended")), null);
            case DELETED -> names(one, cast.subscription(new Cast.Subscription("license").status("deleted")), null);
            case AZURE_PLAN -> names(one, cast.subscription(new Cast.Subscription("azure_plan").stays("not this kind")), null);
            case RESERVATION -> names(one, cast.subscription(new Cast.Subscription("azure_reservation").stays("not this kind")), null);
            case MARKETPLACE -> names(one, cast.subscription(new Cast.Subscription("marketplace_saas").stays("not this kind")), null);
            case MPN_ID_OF_NOBODY -> names(one, cast.licence(1), "1");
            case MPN_ID_OF_ANOTHER -> names(one, cast.licence(1), "X" + cast.mpnId);
            case SPOKEN_FOR -> {
                names(one, cast.licence(1), null);
                other = spokenFor.apply(cast, about.get(one));
            }
            default -> { }
        }
    }

    /** One more, after the transfer was created. */
    void arise(Obstacle one) {
        left.add(one);
        switch (one) {
            case NO_PARTNERSHIP -> cast.partnershipRemoved();
            case OTHER_REGION -> cast.customerCreated("JAPAN");
            case SOURCE_LEFT -> cast.sourceLeaves();
            default -> { }
        }
        stage.heard();
    }

    Response tried() {
        return ask("?validateOnly=true");
    }

    Response create() {
        return ask("");
    }

    Response triedAcceptance(String id) {
        return Calls.asTarget(cast).post(Calls.transfers(cast) + "/" + id + "/accept?validateOnly=true");
    }

    private Response ask(String query) {
        UUID source = left.contains(Obstacle.CALLER_IS_NOT_THE_SOURCE) ? UUID.randomUUID() : cast.source;
        String body = Calls.request(cast, String.join(",", lines)).replace(cast.source.toString(), source.toString());
        return Calls.as(Tokens.partner(cast.source, "AA")).body(body).post(Calls.transfers(cast) + query);
    }

    /** What a dry run names, in whichever way it was answered. */
    Set<String> listed(Response tried) {
        Set<String> listed = new TreeSet<>();
        String blockers = tried.statusCode() < 300 ? "preview.blockers" : "checks";
        tried.jsonPath().<Map<String, Object>>getList(blockers).forEach(one -> listed.add(key(one.get("code"), one.get("rule"), (String) one.get("description"))));
        return listed;
    }

    /** @return what it was refused for */
    String mend(Response refused) {
        String description = refused.path("description");
        Obstacle reason = left.stream().filter(one -> one.code == refused.<Integer>path("code") && one.rule.equals(refused.path("rule")))
                .filter(one -> !about.containsKey(one) || one.ofAnMpnId() || description.contains(about.get(one).toString())).findFirst()
                .orElseThrow(() -> new AssertionError("not among " + left + ": " + refused.asString()));
        mend(reason);
        return key(reason.code, reason.rule, description);
    }

    private void mend(Obstacle one) {
        left.remove(one);
        switch (one) {
            case OTHER_REGION -> cast.customerCreated("EUROPE");
            case NAMED_TWICE -> lines.remove(line(base, null));
            case ADD_ON_ALONE, UNKNOWN_SUBSCRIPTION, DELETED, AZURE_PLAN, RESERVATION, MARKETPLACE, MPN_ID_OF_NOBODY, MPN_ID_OF_ANOTHER ->
                    lines.removeIf(line -> line.contains(about.get(one).toString()));
            case SUSPENDED -> cast.subscription(new Cast.Subscription("license").again(about.get(one)));
            case SPOKEN_FOR -> withdraw.accept(other);
            case SOURCE_LEFT -> cast.happens(Cast.Fact.SOURCE_RELATED);
            case CALLER_IS_NOT_THE_SOURCE -> { }
            default -> cast.happens(LACKING.get(one));
        }
        stage.heard();
    }

    /** Accepts it as soon as nothing stands in the way. @return what was refused on the way there, as the source had been told of it */
    Set<String> untilAccepted(String id, boolean asToldToTheSource) {
        Set<String> refused = new TreeSet<>();
        for (Response answer = accept(id); answer.statusCode() != 202; answer = accept(id)) {
            String reason = mend(answer);
            refused.add(asToldToTheSource ? key(answer.path("code"), answer.path("rule"), "The target partner has something to do first.") : reason);
        }
        return refused;
    }

    private Response accept(String id) {
        return Calls.acceptAsync(cast, id).extract().response();
    }

    private void names(Obstacle one, UUID subscription, String onRecord) {
        about.put(one, subscription);
        lines.add(line(subscription, onRecord));
    }

    private static String line(UUID subscription, String onRecord) {
        return "{\"subscriptionId\":\"" + subscription + "\"" + (onRecord == null ? "" : ",\"partnerIdOnRecord\":\"" + onRecord + "\"") + "}";
    }

    private static String key(Object code, Object rule, String description) {
        return code + "/" + rule + " " + description;
    }
}
