package io.twotier.local.story;

/** A refusal that is expected: who is refused what, by which rule and code. It is tried first and then meant, and must be the same "no" both times. */
record No(Stage stage, Actor actor, int status, String rule, int code) {

    void posts(String path, String body, String meaning) {
        same(stage.by(actor).posts(path + "?validateOnly=true", body).so("only tried: " + meaning).expect(status));
        same(stage.by(actor).posts(path, body).so(meaning).expect(status));
    }

    void deletes(String path, String meaning) {
        same(stage.by(actor).deletes(path + "?validateOnly=true").so("only tried: " + meaning).expect(status));
        same(stage.by(actor).deletes(path).so(meaning).expect(status));
    }

    void gets(String path, String meaning) {
        same(stage.by(actor).gets(path).so(meaning).expect(status));
    }

    private void same(Answer answer) {
        answer.refuses(rule, code).shows(rule, "the refusal names its rule", rule.isEmpty() || answer.text("rule").equals(rule))
                .shows(rule, "and says why in a sentence", answer.text("description").length() > 20);
    }
}
