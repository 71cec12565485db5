package io.twotier.local.story;

import io.twotier.platform.testkit.ServiceState;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A refusal that is expected: who is refused what, by which rule and code. A write is tried first and then meant: it must be the same "no" both
 * times, under one request id, and the dry run must leave nothing anywhere.
 */
record No(Stage stage, SuiteWatch watch, Actor actor, int status, String rule, int code) {

    void posts(String path, String body, String meaning) {
        triedAndMeant(path, meaning, (call, to) -> call.posts(to, body));
    }

    void deletes(String path, String meaning) {
        triedAndMeant(path, meaning, Call::deletes);
    }

    void gets(String path, String meaning) {
        same(stage.by(actor).gets(path).so(meaning).expect(status));
    }

    /** How a call is addressed. */
    private interface Write {

        Call to(Call call, String path);
    }

    private void triedAndMeant(String path, String meaning, Write write) {
        UUID request = UUID.randomUUID();
        Map<String, ServiceState> before = watch.look();
        Answer tried = same(write.to(stage.by(actor), path + "?validateOnly=true").under(request).so("only tried: " + meaning).expect(status));
        List<String> left = SuiteWatch.changes(before, watch.look());
        tried.shows("", "leaves no row, event, mail, user or request id" + (left.isEmpty() ? "" : " but " + left), left.isEmpty());
        same(write.to(stage.by(actor), path).under(request).so(meaning).expect(status));
    }

    private Answer same(Answer answer) {
        return answer.refuses(rule, code).shows(rule, "the refusal names its rule", rule.isEmpty() || answer.text("rule").equals(rule))
                .shows(rule, "and says why in a sentence", answer.text("description").length() > 20);
    }
}
