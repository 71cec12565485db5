package io.twotier.platform.caller;

import jakarta.enterprise.context.RequestScoped;

/** The caller of this request, put here once its token was verified. */
@RequestScoped
public class CurrentCaller {

    private Caller caller;

    public Caller get() {
        if (caller == null) {
            throw new IllegalStateException("nobody was let in yet");
        }
        return caller;
    }

    public void admitted(Caller caller) {
        this.caller = caller;
    }
}
