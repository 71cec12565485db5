package io.twotier.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.twotier.local.LocalTrouble;
import io.twotier.local.Suite;
import io.twotier.local.story.Actor;
import io.twotier.local.story.Answer;
import io.twotier.local.story.Call;
import io.twotier.local.story.IdentityTeam;
import io.twotier.local.story.Line;
import io.twotier.local.story.Outcome;
import io.twotier.local.story.Stage;
import io.twotier.local.story.Unexpected;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Plays one scenario once. */
final class Player {

    private final Suite suite;
    private final Scenario scenario;
    private final Integrator integrator;
    private final Stage stage;
    private final IdentityTeam identities;
    private final Values values = new Values();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Set<String> reached = new TreeSet<>();

    /** @param integrator makes the calls that are its own */
    Player(Suite suite, Scenario scenario, Integrator integrator) {
        this.suite = suite;
        this.scenario = scenario;
        this.integrator = integrator;
        Line line = Stage.plain();
        this.stage = new Stage(suite, request -> integrator.isAsked() ? integrator.exchange() : line.exchange(request));
        this.identities = new IdentityTeam(suite);
        actors.put("operator", new Actor("the operator", () -> suite.userToken("operator@twotier.example")));
    }

    Performance play() {
        stage.chapter(scenario.name() + ": " + scenario.title());
        long began = System.nanoTime();
        String stopped = null;
        try {
            scenario.acts().forEach(this::perform);
        } catch (Unexpected | LocalTrouble e) {
            stopped = e.getMessage();
        } catch (RuntimeException e) {
            stopped = "an answer was not understood: " + e;
        }
        return new Performance(scenario, new Outcome(stage, stopped, (System.nanoTime() - began) / 1_000_000), reached);
    }

    Values values() {
        return values;
    }

    private void perform(Act act) {
        if (act.call() == null) {
            actor(act.who()).signInAgain();
            return;
        }
        Answer answer = made(act);
        boolean asTold = true;
        for (Map.Entry<String, JsonNode> one : act.shows().entrySet()) {
            JsonNode expected = values.fill(one.getValue());
            boolean held = Sight.holds(seen(answer, one.getKey()), expected);
            answer.shows("", one.getKey() + " is " + expected, held);
            asTold &= held;
        }
        if (!asTold) {
            throw new Unexpected(act.call() + " does not show what it should");
        }
        act.keep().forEach((name, path) -> values.keep(name, kept(act, answer, path)));
        reached.addAll(act.reaches());
    }

    /** The answer; when it may take a while, the first that is as told, or the last there was time for. */
    private Answer made(Act act) {
        Instant deadline = Instant.now().plus(act.within() == null ? Duration.ZERO : Duration.parse(act.within()));
        while (true) {
            Answer answer = call(act);
            if (Instant.now().isAfter(deadline) || act.shows().entrySet().stream().allMatch(one -> Sight.holds(seen(answer, one.getKey()), values.fill(one.getValue())))) {
                return answer;
            }
            stage.forgetLast();
        }
    }

    private Answer call(Act act) {
        String path = values.fill(act.path());
        String body = act.body() == null ? null : values.fill(act.body()).toString();
        Call call = stage.by(actor(act.who())).calls(act.method(), path, body).so(act.does() == null ? "" : values.fill(act.does()));
        act.headers().forEach((name, value) -> call.telling(name, values.fill(value)));
        if (!integrator.plays(act)) {
            return call.expect(act.answer());
        }
        integrator.ask(act, user(act.who()), path, body);
        try {
            return call.expect(act.answer());
        } finally {
            integrator.done();
        }
    }

    private JsonNode seen(Answer answer, String path) {
        return Sight.at(answer.body(), values.fill(path));
    }

    private String kept(Act act, Answer answer, String path) {
        JsonNode found = seen(answer, path);
        if (found.isMissingNode()) {
            throw new Unexpected(act.call() + " was answered without " + path + ": " + answer.body());
        }
        return found.asText();
    }

    private String user(String who) {
        String told = scenario.person(who).user();
        return values.fill(told == null ? who + "@" + who + "-${run}.example" : told);
    }

    Actor actor(String who) {
        return actors.computeIfAbsent(who, none -> {
            Person person = scenario.person(who);
            String tenant = values.fill(person.tenant() == null ? "${guid " + who + "}" : person.tenant());
            return identities.hire("Kim", who, user(who), person.kind(), UUID.fromString(tenant), person.roles());
        });
    }
}
