package io.twotier.acceptance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tries one operation: each point that applies to it, and each client that makes the call. What comes of it is a row of the table. */
final class Trial {

    private static final int MOST_PAGES = 60;

    private final Operation operation;
    private final Sitting sitting;
    private final Row row;

    private Trial(Operation operation, Sitting sitting) {
        this.operation = operation;
        this.sitting = sitting;
        this.row = new Row(operation);
    }

    static Row of(Operation operation, Wire wire, Scene scene, List<Client> clients, List<Replay> replays) {
        if (operation.absent() != null) {
            return new Row(operation);
        }
        Sitting sitting;
        try {
            sitting = new Sitting(wire, scene, operation);
        } catch (RuntimeException e) {
            Row unprepared = new Row(operation);
            unprepared.tell(14, List.of("cannot be prepared: " + e.getMessage()));
            return unprepared;
        }
        Trial trial = new Trial(operation, sitting);
        trial.documented();
        Spellings.of(operation).forEach(trial::spelled);
        trial.again();
        trial.walked();
        trial.mistaken();
        clients.stream().filter(client -> operation.clients().contains(client.number())).forEach(trial::sentBy);
        replays.stream().filter(replay -> replay.operation().equals(operation.name())).forEach(trial::replayed);
        return trial.row;
    }

    /** The points about answers, and 19 and 21. */
    private void documented() {
        attempt(14, () -> {
            Asked asked = sitting.documented();
            Answered answer = sitting.send(asked);
            Strict strict = Strict.of(answer);
            for (int point = 15; point <= 18; point++) {
                if (strict.saw(point) && (point != 18 || operation.call().contains("/subscriptions") && answer.text().contains("contractType"))) {
                    row.tell(point, List.of());
                }
            }
            strict.findings().forEach(finding -> row.tell(finding.point(), List.of(finding.text())));
            row.tell(19, bodied(answer) ? List.of() : List.of("has no body: " + answer));
            row.tell(21, answer.header("MS-RequestId").equals(asked.headers().get("MS-RequestId"))
                    && answer.header("MS-CorrelationId").equals(asked.headers().get("MS-CorrelationId")) ? List.of() : List.of("the ids are not echoed"));
            return unlike(answer, operation.answer(), operation.example());
        });
    }

    private boolean bodied(Answered answer) {
        boolean none = operation.call().startsWith("DELETE ") || operation.call().startsWith("HEAD ") || operation.answer() == 202;
        return none == answer.text().isEmpty();
    }

    private void spelled(Variant variant) {
        attempt(variant.point(), () -> {
            Asked asked = variant.spell().of(sitting.documented(), sitting);
            Answered answer = sitting.send(asked);
            boolean mayBeEmpty = variant.point() == 6 && answer.json().path("items").isArray() && answer.json().path("items").isEmpty() && variant.name().contains("far letters");
            return (mayBeEmpty ? List.<String>of() : unlike(answer, operation.answer(), operation.example())).stream().map(text -> variant.name() + ": " + text + " <- " + asked).toList();
        });
    }

    /** Point 13: the same request under the same id is the same call. */
    private void again() {
        if (operation.reads() || operation.answer() >= 400) {
            return;
        }
        attempt(13, () -> {
            Asked asked = sitting.documented();
            Answered first = sitting.send(asked);
            Answered second = sitting.send(asked);
            return first.status() == second.status() && withoutSecrets(first.json()).equals(withoutSecrets(second.json())) ? List.of()
                    : List.of("first " + first + ", then " + second);
        });
    }

    private static JsonNode withoutSecrets(JsonNode body) {
        if (body.path("tenant") instanceof ObjectNode tenant) {
            tenant.remove("password");
        }
        return body instanceof ObjectNode object ? object.without("userCredentials") : body;
    }

    /** Point 15: pages are walked as the old clients walk them, by their link behind {@code /v1/} with the token in a header, or in the query. */
    private void walked() {
        if (!operation.paged()) {
            return;
        }
        for (boolean byHeader : new boolean[] {true, false}) {
            attempt(15, () -> {
                Asked asked = sitting.documented().asking("size", "1");
                List<JsonNode> seen = new ArrayList<>();
                for (int page = 0; page < MOST_PAGES; page++) {
                    Answered answer = sitting.send(asked);
                    JsonNode next = answer.json().path("links").path("next");
                    if (answer.status() != 200 || answer.json().path("items").size() != 1 || seen.contains(answer.json().path("items").get(0))) {
                        return List.of("page " + page + " of one: " + answer);
                    }
                    seen.add(answer.json().path("items").get(0));
                    if (next.isMissingNode()) {
                        break;
                    }
                    JsonNode token = next.path("headers").path(0);
                    Asked following = Asked.of("GET /v1/" + next.path("uri").asText(), Map.of("Accept", "application/json"), null).in(Asked.Spelling.RAW);
                    asked = byHeader ? following.telling(token.path("key").asText(), token.path("value").asText())
                            : following.asking("ms-continuationtoken", token.path("value").asText()).asking("SEEKOPERATION", "next");
                }
                return seen.size() > 1 ? List.of() : List.of("only one page was there");
            });
        }
    }

    private void mistaken() {
        attempt(20, () -> {
            List<String> findings = new ArrayList<>();
            Asked documented = sitting.documented();
            Mistakes.in(operation, documented).forEach((mistake, asked) -> findings.addAll(Mistakes.findings(mistake, asked, sitting.send(asked))));
            Asked stranger = documented.telling("MS-RequestId", UUID.randomUUID().toString());
            findings.addAll(Mistakes.findings("no token", stranger, sitting.sendAs("nobody", stranger)));
            Asked accepting = stranger.telling("Accept", "application/xml");
            Answered answer = sitting.send(accepting);
            if (answer.status() != operation.answer()) {
                findings.addAll(Mistakes.findings("an Accept of something else", accepting, answer));
            }
            return findings;
        });
    }

    private void sentBy(Client client) {
        attempt(-client.number(), () -> {
            Asked asked = client.sends(operation, sitting);
            return unparsed(sitting.send(asked), operation.answer(), operation.example(), asked);
        });
    }

    private void replayed(Replay replay) {
        attempt(-replay.client(), () -> {
            Asked asked = sitting.documented(replay.call(), replay.body(), replay.given(), replay.headers());
            return unparsed(sitting.send(asked), replay.answer(), replay.example(), asked);
        });
    }

    private List<String> unparsed(Answered answer, int status, JsonNode example, Asked asked) {
        return Stream.concat(unlike(answer, status, example).stream(), Strict.of(answer).findings().stream().map(Finding::toString))
                .map(text -> text + " <- " + asked).toList();
    }

    private List<String> unlike(Answered answer, int status, JsonNode example) {
        if (answer.status() != status) {
            return List.of("answers " + answer + " and not " + status);
        }
        return example == null || example.isNull() ? List.of() : Likeness.of(sitting.filled(example), answer.json()).stream().map(Finding::toString).toList();
    }

    private void attempt(int column, Supplier<List<String>> attempt) {
        try {
            row.tell(column, attempt.get());
        } catch (RuntimeException e) {
            row.tell(column, List.of("cannot be tried: " + e));
        }
    }
}
