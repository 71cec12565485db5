package io.twotier.local.scenario;

import io.twotier.local.Suite;
import io.twotier.local.scenario.Gate.Passage;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.util.Set;

/**
 * An integrator's own client, which makes the writing calls of some people in the player's place. It calls through a gate, where its call is known by method
 * and path: the scenario goes on with whatever it sent, as long as it is answered as told.
 */
final class OwnClient implements Integrator {

    private final Suite suite;
    private final Gate gate;
    private final Set<String> people;
    private final PrintStream out;
    private Asked asked;

    private record Asked(String method, String path, int answer) {
    }

    OwnClient(Suite suite, Gate gate, Set<String> people, PrintStream out) {
        this.suite = suite;
        this.gate = gate;
        this.people = people;
        this.out = out;
    }

    /** What sets the scene is not left to it, and reading neither: its client may read whatever it likes. */
    @Override
    public boolean plays(Act act) {
        return people.contains(act.who()) && !act.setting() && !act.reads();
    }

    @Override
    public void ask(Act act, String user, String path, String body) {
        asked = new Asked(act.method(), path.replaceFirst("\\?.*", ""), act.answer());
        out.printf("%nYour turn as %s: %s%n", act.who(), act.does());
        out.printf("  TOKEN=$(curl -s %s -d grant_type=password -d client_id=twotier-portal -d username=%s -d password=%s | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')%n",
                suite.tokenUrl(), user, suite.demoPassword());
        out.printf("  curl -X %s '%s%s' -H \"Authorization: Bearer $TOKEN\"", act.method(), gate.url(), path);
        act.headers().forEach((name, value) -> out.printf(" -H '%s: %s'", name, value));
        out.println(body == null ? "" : " -H 'Content-Type: application/json' -d '" + body.replace("'", "'\\''") + "'");
        out.printf("It is to be answered %d. Waiting for it at %s ...%n", act.answer(), gate.url());
    }

    @Override
    public boolean isAsked() {
        return asked != null;
    }

    @Override
    public HttpResponse<String> exchange() throws InterruptedException {
        while (true) {
            Passage passage = gate.next();
            if (passage.is(asked.method, asked.path) && passage.answer().statusCode() == asked.answer) {
                out.println("Seen.");
                return passage.answer();
            }
            out.printf("  %s %s was answered %d%s%n", passage.method(), passage.path(), passage.answer().statusCode(),
                    passage.is(asked.method, asked.path) ? ": " + passage.answer().body() : "");
        }
    }

    @Override
    public void done() {
        asked = null;
    }
}
